import type { Database } from '../../database/store.ts'
import type { RunGlance } from './schema.ts'

/** Two race distances are one when they differ by no more, metres. */
const SAME_DISTANCE_M = 1

/** The race result that was run in each of these runs, and whether it was the fastest so far. */
export async function loadRacesOfRuns(
  database: Database,
  athleteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<RunGlance['race']>>> {
  if (ids.length === 0) return new Map()
  const results = await database
    .selectFrom('results')
    .select(['id', 'activity_id', 'day', 'event_id', 'distance_m', 'time_s'])
    .where('athlete_id', '=', athleteId)
    .orderBy('day')
    .execute()
  const wanted = new Set(ids)
  const races = new Map<string, NonNullable<RunGlance['race']>>()
  for (const result of results) {
    if (result.activity_id === null || !wanted.has(result.activity_id)) continue
    const before = results.filter(
      (other) =>
        other.day < result.day && Math.abs(other.distance_m - result.distance_m) <= SAME_DISTANCE_M,
    )
    races.set(result.activity_id, {
      resultId: result.id,
      eventId: result.event_id,
      distanceM: result.distance_m,
      timeS: result.time_s,
      isRecord: before.length > 0 && before.every((other) => other.time_s > result.time_s),
    })
  }
  return races
}
