import { adapt } from '@bell-lap/plan/adapt/adapt'
import { chosenKeys } from '@bell-lap/plan/adapt/rules/life'
import type { Context } from '../../context.ts'
import type { FollowNewPlan, KeptPlan } from '../plan/index.ts'
import { loadSettings } from '../settings/index.ts'
import { adaptPlan } from './adapt-plan.ts'
import { gatherRecord } from './gather-record.ts'
import { loadEvents } from './store.ts'

/** A new plan follows at once what the runner has reported; who reported nothing gets it as it was made. */
export const followNewPlan: FollowNewPlan = {
  tryOut: async (context, athleteId, kept) => {
    if (await isNothingReported(context, athleteId)) return kept
    return triedOut(context, athleteId, kept)
  },
  adapt: async (context, athleteId) => {
    if (await isNothingReported(context, athleteId)) return
    await adaptPlan(context, athleteId)
  },
}

async function isNothingReported(context: Context, athleteId: string): Promise<boolean> {
  return (await loadEvents(context.store.database, athleteId)).length === 0
}

async function triedOut(context: Context, athleteId: string, kept: KeptPlan): Promise<KeptPlan> {
  const { planChanges } = await loadSettings(context.store.database, athleteId)
  const { record, today } = await gatherRecord(context, athleteId, kept)
  const only = planChanges === 'make' ? {} : { only: chosenKeys(record.events) }
  const { plan, request } = adapt(kept.plan, kept.request, { ...record, ...only }, today)
  return { ...kept, plan, request }
}
