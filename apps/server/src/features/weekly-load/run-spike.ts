import type { Context } from '../../context.ts'
import { loadActivityRow } from '../activities/index.ts'
import { gatherFacts } from '../athlete/index.ts'
import { loadPlan } from '../plan/index.ts'
import { findSpikes } from './find-spikes.ts'
import type { RunSpike } from './schema.ts'

/** What follows from a run is over after so many days. */
const SHOWN_DAYS = 30

/** Whether a run was a spike; `null` also for one of more than 30 days ago, from which nothing follows any more. */
export async function runSpikeOf(
  context: Context,
  { athleteId, id }: { readonly athleteId: string; readonly id: string },
): Promise<{ readonly spike: RunSpike | null }> {
  await loadActivityRow(context.store.database, athleteId, id)
  const facts = await gatherFacts(context, athleteId)
  const { plan } = await loadPlan(context, facts)
  const spikes = await findSpikes(context, facts, { plan, withinDays: SHOWN_DAYS })
  return { spike: spikes.find(({ activityId }) => activityId === id) ?? null }
}
