import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adaptationQuery } from '../../api/adaptation.ts'
import { planChangesQuery } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { sayInstant } from '../../words/say-instant.ts'
import { useText } from '../../text/use-text.ts'

const SHOWN_AT_FIRST = 2

/** Every change of the plan with its reason. */
export function PlanChanges() {
  const { say, t, reader } = useText()
  const query = useQuery(planChangesQuery)
  const last = useQuery(adaptationQuery).data?.lastChange
  const [all, setAll] = useState(false)
  if (query.data === undefined || query.data.length === 0) return null
  const shown = all ? query.data : query.data.slice(0, SHOWN_AT_FIRST)
  const more = query.data.length - shown.length
  return (
    <Card title={t('plan-screen.all-changes')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {shown.map((change, i) => (
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
      {more > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('adapt-screen.show-more-changes', { count: more })}
        </Button>
      )}
    </Card>
  )
}
