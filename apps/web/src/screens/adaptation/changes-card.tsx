import { useQuery } from '@tanstack/react-query'
import { adaptationQuery } from '../../api/adaptation.ts'
import type { PlanChange } from '../../api/adaptation.ts'
import { queryClient } from '../../api/client.ts'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'

const ChangeView = later(
  async () => (await import('./change-view.tsx')).ChangeView,
  <Bone height={180} />,
  ['changes'],
)

const AssistantCard = later(
  async () => (await import('./assistant-card.tsx')).AssistantCard,
  <Bone height={220} />,
  ['changes'],
)

// A page that shows proposals has asked for them before its code is here: theirs is loaded while the page is drawn.
void queryClient
  .ensureQueryData(adaptationQuery)
  .then(({ proposals }) => proposals.length > 0 && ChangeView.begin())
  .catch(() => undefined)

/** What waits for an answer, before everything else. */
export function ProposalsCard() {
  const bent = useQuery(adaptationQuery).data
  return (
    <>
      {(bent?.assistantWaits ?? 0) > 0 && <AssistantCard />}
      <RuleProposals proposals={bent?.proposals ?? []} />
    </>
  )
}

function RuleProposals({ proposals }: { readonly proposals: readonly PlanChange[] }) {
  const { t } = useText()
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
