import type { Context } from '../context.ts'
import { adaptPlan } from '../features/adaptation/index.ts'
import { READ_FORMS, READ_HEARTS, READ_RACES, READ_SHAPES } from '../jobs/kinds.ts'

/** What follows an import, top to bottom; each step can be repeated. */
export async function followActivities(context: Context, athleteId: string): Promise<void> {
  context.events.changed(athleteId, 'activities')
  await adaptPlan(context, athleteId)
  context.events.changed(athleteId, 'estimate', 'plan')
  await context.jobs.addOnce(READ_SHAPES, athleteId, athleteId)
  await context.jobs.addOnce(READ_RACES, athleteId, athleteId)
  await context.jobs.addOnce(READ_FORMS, athleteId, athleteId)
  await context.jobs.addOnce(READ_HEARTS, athleteId, athleteId)
}
