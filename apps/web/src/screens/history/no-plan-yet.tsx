import type { History } from '../../api/history.ts'
import { NextStepCard } from './next-step-card.tsx'
import { RecordsCard } from './records-card.tsx'

/** Today without a plan: what is known so far, and the next step. The heading says the finding. */
export function NoPlanYet({ history }: { readonly history: History }) {
  return (
    <>
      <NextStepCard history={history} titled={false} />
      <RecordsCard records={history.records} />
    </>
  )
}
