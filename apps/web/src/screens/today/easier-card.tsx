import { useTitles } from '../../pieces/use-titles.ts'
import type { PlanSession } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { useTakeEasier } from '../adaptation/use-take-easier.ts'

/** Of a hard session: what becomes of it on a tired day, at one press. */
export function EasierCard({ session }: { readonly session: PlanSession }) {
  const { take, busy } = useTakeEasier(session.id)
  const { t } = useText()
  const titleOf = useTitles()
  const title = titleOf(session.workout)
  const isOpen = session.state === 'today' && session.role === 'quality'
  if (!isOpen) return null
  return (
    <Card title={t('today.too-tired')}>
      <div className="stack">
        <p className="quiet">{t('today.not-today', { title })}</p>
        <div>
          <Button busy={busy} onClick={take}>
            {t('today.change-today')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
