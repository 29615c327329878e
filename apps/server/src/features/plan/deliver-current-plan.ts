import type { Context } from '../../context.ts'
import { DELIVER_PLAN, PUSH_SESSIONS } from '../../jobs/kinds.ts'
import { deliverPlan } from '../delivery/index.ts'
import { loadSettings, todayOf } from '../settings/index.ts'
import { loadRevision } from './store.ts'

/** Takes the queue's requests to deliver anew, as after a change of the settings. */
export function runDeliveries(context: Context): void {
  context.jobs.on(DELIVER_PLAN, (job) => deliverCurrentPlan(context, job.athleteId))
}

/** Brings what was delivered up to the plan and the settings; without a plan everything goes. */
export async function deliverCurrentPlan(context: Context, athleteId: string): Promise<void> {
  const { database } = context.store
  const current = await loadRevision(database, athleteId, 'latest')
  if (current === null) return
  const { units, delivery } = await loadSettings(database, athleteId)
  const weeks = current.kept?.plan.weeks ?? []
  await deliverPlan(context, athleteId, {
    sessions: weeks.flatMap((week) => week.sessions),
    strength: weeks.flatMap((week) => week.strength),
    units,
    startTime: delivery.startTime,
    today: await todayOf(context, athleteId),
  })
  await context.jobs.addOnce(PUSH_SESSIONS, athleteId, athleteId)
}
