import { forEquipment } from '@bell-lap/plan/strength/for-equipment'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { DELIVER_PLAN, PUSH_SESSIONS } from '../../jobs/kinds.ts'
import { deliverPlan } from '../delivery/index.ts'
import type { PlanToDeliver } from '../delivery/index.ts'
import { loadWork, retestEntries } from '../form/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { standingPlan } from './standing-plan.ts'

/** Takes the queue's requests to deliver anew, as after a change of the settings. */
export function runDeliveries(context: Context): void {
  context.jobs.on(DELIVER_PLAN, (job) => deliverCurrentPlan(context, job.athleteId))
}

/** Brings what was delivered up to the plan, the settings and the day; without a plan everything goes. */
export async function deliverCurrentPlan(context: Context, athleteId: string): Promise<void> {
  await bringCalendarUpToDate(context, athleteId)
  await context.jobs.addOnce(PUSH_SESSIONS, athleteId, athleteId)
}

/** The calendar alone, as before each time it is read: what is open may have changed with the day. */
export async function bringCalendarUpToDate(context: Context, athleteId: string): Promise<void> {
  await deliverPlan(context, athleteId, (database) => planToDeliver(context, database, athleteId))
}

async function planToDeliver(
  context: Context,
  database: Database,
  athleteId: string,
): Promise<PlanToDeliver> {
  const facts = await loadTodayFacts(context, athleteId, database)
  const current = await standingPlan(database, facts)
  const work = await loadWork(database, athleteId, facts.today)
  const { settings, today } = facts
  const { locale, units, delivery, timeZone } = settings
  const weeks = current?.kept?.plan.weeks ?? []
  return {
    sessions: weeks.flatMap((week) => [...week.sessions, ...(week.cross ?? [])]),
    strength: weeks.flatMap((week) =>
      week.strength.map((one) => forEquipment(one, settings.strengthEquipment)),
    ),
    retests: retestEntries(work, today),
    locale,
    units,
    startTime: delivery.startTime,
    timeZone,
    today,
  }
}
