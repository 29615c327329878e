import { useTitles } from '../../pieces/use-titles.ts'
import type { PlanSession } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { useTakeEasier } from '../adaptation/use-take-easier.ts'

/** Of a hard session: what it is on a tired day, written beforehand, and taken at one press. */
export function EasierCard({ session }: { readonly session: PlanSession }) {
  const { take, busy } = useTakeEasier(session.id)
  const { t } = useText()
  const titleOf = useTitles()
  const [easier, title] = [titleOf(session.easier), titleOf(session.workout)]
  const isOpen = session.state === 'today' && session.role === 'quality'
  if (!isOpen || easier === title) return null
  return (
    <Card title={t('today.too-tired')}>
      <div className="stack">
        <p className="quiet">{t('today.easier-instead', { easier, title })}</p>
        <div>
          <Button busy={busy} onClick={take}>
            {t('today.use-easier')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
