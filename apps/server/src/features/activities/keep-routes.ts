import { sketchRoute } from '@bell-lap/activity/routes/sketch-route'
import type { Context } from '../../context.ts'
import { READ_ROUTES } from '../../jobs/kinds.ts'
import { readRunsInBackground } from './read-runs.ts'
import type { RunReading } from './read-runs.ts'
import { extrasOf } from './store.ts'

/** Takes the queue's reading of the ways of runs that were imported before ways were kept. */
export function readRoutesInBackground(context: Context): void {
  readRunsInBackground(context, {
    job: READ_ROUTES,
    runsAtOnce: 200,
    changes: 'estimate',
    isEvidence: true,
    unread: unreadRuns,
    read: readRoute,
  })
}

async function unreadRuns(context: Context, athleteId: string): Promise<readonly string[]> {
  const rows = await context.store.database
    .selectFrom('activities')
    .innerJoin('activity_streams', 'activity_streams.activity_id', 'activities.id')
    .select('activities.id')
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.sport', '=', 'run')
    .where('activities.has_gps', '=', 1)
    .where('activities.detail', 'not like', '%"route":%')
    .orderBy('activities.started_at', 'desc')
    .execute()
  return rows.map((row) => row.id)
}

const readRoute: RunReading['read'] = async (context, { activityId, recording }) => {
  const { database } = context.store
  const row = await database
    .selectFrom('activities')
    .select(['id', 'detail'])
    .where('id', '=', activityId)
    .executeTakeFirst()
  if (row === undefined) return
  const detail = JSON.stringify({ ...extrasOf(row), route: sketchRoute(recording.streams) })
  await database
    .updateTable('activities')
    .set({ detail })
    .where('id', '=', activityId)
    // Another recording may have taken the lead meanwhile.
    .where('detail', '=', row.detail)
    .execute()
}
