import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { deliverCurrentPlan } from './deliver-current-plan.ts'
import { appendRevision, loadRevision } from './store.ts'
import type { KeptPlan } from './store.ts'

interface PlanChange {
  readonly kept: KeptPlan | null
  readonly summary: string
  readonly reason: string
  /** Where undo goes from here; left out, to the revision that stands now. */
  readonly parent?: number | null
  /** The revision it was worked out from; left out, the one that stands now. */
  readonly base?: number
}

/** The plan that a change was worked out from is no longer the one that stands. */
export class PlanChangedMeanwhile extends HttpProblem {
  constructor() {
    super(409, 'plan-changed', 'The plan changed meanwhile. Look at it again, then try once more.')
  }
}

/**
 * Appends the revision, and with it what the calendar and the watch are given. Throws
 * `PlanChangedMeanwhile` when another one came between.
 */
export async function savePlan(
  context: Context,
  athleteId: string,
  change: PlanChange,
): Promise<number> {
  const current = await loadRevision(context.store.database, athleteId, 'latest')
  const now = current?.revision ?? 0
  const parent = change.parent === undefined ? now : change.parent
  const { kept, summary, reason, base = now } = change
  const revision = await appendRevision(context, athleteId, base, {
    kept,
    summary,
    reason,
    parent,
  })
  if (revision === null) throw new PlanChangedMeanwhile()
  await deliverCurrentPlan(context, athleteId)
  context.events.changed(athleteId, 'plan')
  return revision
}
