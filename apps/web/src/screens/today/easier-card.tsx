import { useTitles } from '../../pieces/use-titles.ts'
import type { PlanSession } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useTakeEasier } from '../adaptation/use-take-easier.ts'

/** Of a hard session: what it is on a tired day, written beforehand, and taken at one press. */
export function EasierCard({ session }: { readonly session: PlanSession }) {
  const { take, busy } = useTakeEasier(session.id)
  const titleOf = useTitles()
  const [easier, title] = [titleOf(session.easier), titleOf(session.workout)]
  const isOpen = session.done === null && session.role === 'quality'
  if (!isOpen || easier === title) return null
  return (
    <Card title="Too tired today?" aside="written beforehand">
      <div className="stack">
        <p className="quiet">
          {easier}, in place of {title}. The days after it stay as they are.
        </p>
        <div>
          <Button busy={busy} onClick={take}>
            Take the easier version
          </Button>
        </div>
      </div>
    </Card>
  )
}
