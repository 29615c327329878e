import type { Context } from '../context.ts'
import { adaptPlan } from '../features/adaptation/index.ts'
import { readFewShapes } from '../features/activities/index.ts'
import { isImporting } from '../features/imports/index.ts'
import { READ_FORMS, READ_HEARTS, READ_RACES, READ_SHAPES } from '../jobs/kinds.ts'

/**
 * What follows new or changed activities, top to bottom; each step can be repeated. The plan follows once
 * no import but the one that is `ending` waits or runs.
 */
export async function followActivities(
  context: Context,
  athleteId: string,
  ending?: string,
): Promise<void> {
  const areShapesRead = await readFewShapes(context, athleteId)
  context.events.changed(athleteId, 'activities')
  if (!(await isImporting(context, athleteId, ending))) await adaptPlan(context, athleteId)
  context.events.changed(athleteId, 'estimate', 'plan')
  if (!areShapesRead) await context.jobs.addOnce(READ_SHAPES, athleteId, athleteId)
  await context.jobs.addOnce(READ_RACES, athleteId, athleteId)
  await context.jobs.addOnce(READ_FORMS, athleteId, athleteId)
  await context.jobs.addOnce(READ_HEARTS, athleteId, athleteId)
}
