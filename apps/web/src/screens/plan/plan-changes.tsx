import { useQuery } from '@tanstack/react-query'
import { adaptationQuery } from '../../api/adaptation.ts'
import { planChangesQuery } from '../../api/plan.ts'
import { Card } from '../../pieces/card.tsx'
import { sayInstant } from '../../words/say-instant.ts'
import { useText } from '../../text/use-text.ts'

/** Every change of the plan with its reason. */
export function PlanChanges() {
  const { say, t, reader } = useText()
  const query = useQuery(planChangesQuery)
  const last = useQuery(adaptationQuery).data?.lastChange
  if (query.data === undefined || query.data.length === 0) return null
  return (
    <Card title={t('plan-screen.all-changes')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {query.data.map((change, i) => (
          <li key={change.revision}>
            <div className="spread">
              <span>{say(change.summary)}</span>
              <span className="quiet small">{sayInstant(change.at, reader.locale)}</span>
            </div>
            <p className="quiet small">{say(change.reason)}</p>
            {i === 0 && last != null && last.undoNote !== null && (
              <p className="quiet small">{say(last.undoNote)}</p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
