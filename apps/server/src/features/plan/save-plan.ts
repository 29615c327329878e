import type { Context } from '../../context.ts'
import { deliverCurrentPlan } from './deliver-current-plan.ts'
import { appendRevision, loadRevision } from './store.ts'
import type { KeptPlan } from './store.ts'

interface PlanChange {
  readonly kept: KeptPlan | null
  readonly summary: string
  readonly reason: string
  /** Where undo goes from here; left out, to the revision that stands now. */
  readonly parent?: number | null
}

/** Appends the revision, and with it what the calendar and the watch are given. */
export async function savePlan(
  context: Context,
  athleteId: string,
  change: PlanChange,
): Promise<number> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  const parent = change.parent === undefined ? (current?.revision ?? 0) : change.parent
  const { kept, summary, reason } = change
  const revision = await appendRevision(context, athleteId, { kept, summary, reason, parent })
  await deliverCurrentPlan(context, athleteId)
  context.events.changed(athleteId, 'plan')
  return revision
}
