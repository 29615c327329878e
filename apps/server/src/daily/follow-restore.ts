import type { Context } from '../context.ts'
import { bumpEvidence, SETTLE_ACTIVITIES } from '../features/activities/index.ts'
import { followReports } from '../features/adaptation/index.ts'
import { forgetWatchedFiles } from './watch-folder.ts'
import { DELIVER_PLAN, READ_FORMS, READ_HEARTS, READ_RACES, READ_SHAPES } from '../jobs/kinds.ts'

/**
 * What follows a restore: the plan that came in obeys today's date and what is open in the restored
 * events, and calendar and watch are brought up to it.
 */
export async function followRestore(context: Context, athleteId: string): Promise<void> {
  await forgetWatchedFiles(context)
  await bumpEvidence(context.store.database, athleteId)
  // A backup of an older version may hold runs twice.
  await context.jobs.addOnce(SETTLE_ACTIVITIES, athleteId, athleteId)
  try {
    await followReports(context, athleteId)
  } catch (error) {
    // The data are restored all the same, and the morning's look tries again.
    context.log.error({ err: error }, 'the restored plan could not be adapted')
  }
  await context.jobs.addOnce(READ_SHAPES, athleteId, athleteId)
  await context.jobs.addOnce(READ_RACES, athleteId, athleteId)
  await context.jobs.addOnce(READ_FORMS, athleteId, athleteId)
  await context.jobs.addOnce(READ_HEARTS, athleteId, athleteId)
  await context.jobs.addOnce(DELIVER_PLAN, athleteId, athleteId)
  context.events.changed(athleteId, 'activities', 'results', 'estimate', 'plan', 'settings', 'form')
}
