import { useQuery } from '@tanstack/react-query'
import { adaptationQuery } from '../../api/adaptation.ts'
import { Card } from '../../pieces/card.tsx'
import { ChangeView } from './change-view.tsx'

const LATEST = 12

/** What waits for an answer, before everything else. */
export function ProposalsCard() {
  const proposals = useQuery(adaptationQuery).data?.proposals ?? []
  if (proposals.length === 0) return null
  return (
    <Card title="The plan could change" aside="you asked to be asked first">
      <ul className="stack" style={{ listStyle: 'none' }}>
        {proposals.map((change) => (
          <ChangeView key={change.id} change={change} />
        ))}
      </ul>
    </Card>
  )
}

/** The log of what the rules changed, each with its diff. */
export function RuleChangesCard() {
  const changes = useQuery(adaptationQuery).data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <Card title="How the plan bent" aside="each can be undone for 30 days">
      <ul className="stack" style={{ listStyle: 'none' }}>
        {changes.slice(0, LATEST).map((change) => (
          <ChangeView key={change.id} change={change} />
        ))}
      </ul>
    </Card>
  )
}
