import { useQuery } from '@tanstack/react-query'
import { adaptationQuery } from '../../api/adaptation.ts'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { useText } from '../../text/use-text.ts'

const LATEST = 12

const ChangeView = later(async () => (await import('./change-view.tsx')).ChangeView)

/** What waits for an answer, before everything else. */
export function ProposalsCard() {
  const { t } = useText()
  const proposals = useQuery(adaptationQuery).data?.proposals ?? []
  if (proposals.length === 0) return null
  return (
    <Card title={t('adapt-screen.proposals')} aside={t('adapt-screen.proposals-why')}>
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
  const { t } = useText()
  const changes = useQuery(adaptationQuery).data?.changes ?? []
  if (changes.length === 0) return null
  return (
    <Card title={t('adapt-screen.changes')} aside={t('adapt-screen.changes-undo')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {changes.slice(0, LATEST).map((change) => (
          <ChangeView key={change.id} change={change} />
        ))}
      </ul>
    </Card>
  )
}
