import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { adaptPlan } from './adapt-plan.ts'
import type { Adapted } from './adapt-plan.ts'
import { loadPlanChanges, setChangeState } from './store.ts'

/** Makes a proposed change, or keeps it from being proposed again. Throws a 404 when it waits no more. */
export async function answerProposal(
  context: Context,
  athleteId: string,
  { id, accept }: { readonly id: string; readonly accept: boolean },
): Promise<Adapted> {
  const proposals = await loadPlanChanges(context, athleteId, '')
  const one = proposals.find((proposal) => proposal.id === id && proposal.state === 'proposed')
  if (one === undefined) throw notFound('proposal')
  if (!accept) await setChangeState(context, athleteId, { id }, 'refused')
  return adaptPlan(context, athleteId, accept ? [one.key] : [])
}
