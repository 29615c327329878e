import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adaptationQuery } from '../../api/adaptation.ts'
import type { PlanChange } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'

const LATEST = 12
const SHOWN_AT_FIRST = 3

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

/** The log of what the rules changed, each with its diff. */
export function RuleChangesCard() {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const changes = (useQuery(adaptationQuery).data?.changes ?? []).slice(0, LATEST)
  if (changes.length === 0) return null
  const shown = all ? changes : changes.slice(0, SHOWN_AT_FIRST)
  const more = changes.length - shown.length
  return (
    <Card title={t('adapt-screen.changes')} aside={t('adapt-screen.changes-undo')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {shown.map((change) => (
          <ChangeView key={change.id} change={change} />
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
