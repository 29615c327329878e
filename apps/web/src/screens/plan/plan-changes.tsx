import { useQuery } from '@tanstack/react-query'
import { planChangesQuery } from '../../api/plan.ts'
import { Card } from '../../pieces/card.tsx'
import { sayInstant } from '../../words/say-instant.ts'
import { useText } from '../../text/use-text.ts'

/** Every change of the plan with its reason. */
export function PlanChanges() {
  const { say, t, reader } = useText()
  const query = useQuery(planChangesQuery)
  if (query.data === undefined || query.data.length === 0) return null
  return (
    <Card title={t('plan-screen.all-changes')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {query.data.map((change) => (
          <li key={change.revision}>
            <div className="spread">
              <span>{say(change.summary)}</span>
              <span className="quiet small">{sayInstant(change.at, reader.locale)}</span>
            </div>
            <p className="quiet small">{say(change.reason)}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
