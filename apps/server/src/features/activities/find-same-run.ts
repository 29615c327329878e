import { isSameRun } from '@bell-lap/activity/read/same-run'
import type { Database } from '../../database/store.ts'

const START_WITHIN_MS = 60_000

interface Recording {
  readonly startedAt: string
  readonly distanceM: number
  readonly elapsedTimeS: number
}

/**
 * The activity that recorded the same run on another device or in another file: started within a
 * minute, as long within 2 %, and overlapping in time, so that two short repetitions saved as files
 * of their own stay two.
 */
export async function findSameRun(
  database: Database,
  athleteId: string,
  recording: Recording,
): Promise<{ readonly id: string; readonly name: string | null; readonly day: string } | null> {
  const startMs = Date.parse(recording.startedAt)
  const near = await database
    .selectFrom('activities')
    .select(['id', 'name', 'local_day', 'started_at', 'distance_m', 'elapsed_time_s'])
    .where('athlete_id', '=', athleteId)
    .where('started_at', '>=', new Date(startMs - START_WITHIN_MS).toISOString())
    .where('started_at', '<=', new Date(startMs + START_WITHIN_MS + 999).toISOString())
    .execute()
  const here = { startUnixS: startMs / 1000, distanceM: recording.distanceM }
  const same = near.find((other) => {
    const there = {
      startUnixS: Date.parse(other.started_at) / 1000,
      distanceM: other.distance_m,
    }
    const apartS = Math.abs(there.startUnixS - here.startUnixS)
    const longestS = Math.max(other.elapsed_time_s, recording.elapsedTimeS)
    return isSameRun(here, there) && (apartS === 0 || apartS < longestS)
  })
  return same === undefined ? null : { id: same.id, name: same.name, day: same.local_day }
}
