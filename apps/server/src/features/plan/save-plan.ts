import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { loadText } from '../settings/index.ts'
import { deliverCurrentPlan } from './deliver-current-plan.ts'
import { appendRevision } from './store.ts'
import type { NewRevision } from './store.ts'

/** The plan that a change was worked out from is no longer the one that stands. */
export class PlanChangedMeanwhile extends HttpProblem {
  constructor() {
    super('plan-changed')
  }
}

/**
 * Appends the revision, and with it what the calendar and the watch are given. Throws
 * `PlanChangedMeanwhile` when another one came between.
 */
export async function savePlan(
  context: Context,
  athleteId: string,
  change: NewRevision,
): Promise<number> {
  const revision = await appendRevision(context, athleteId, change)
  if (revision === null) throw new PlanChangedMeanwhile()
  await deliverCurrentPlan(context, athleteId)
  context.events.changed(athleteId, 'plan')
  await context.ports.announce(athleteId, {
    event: 'plan.changed',
    key: String(revision),
    data: async () => {
      const { say } = await loadText(context, athleteId)
      return { revision, summary: say(change.summary), reason: say(change.reason) }
    },
  })
  return revision
}
