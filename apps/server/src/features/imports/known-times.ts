import type { KnownTimes, ListTimes } from '@bell-lap/activity/read/list-clock'
import type { Database } from '../../database/store.ts'
import { isDayOnly } from '../activities/index.ts'

/** A recording may begin so long before what a list tells of it: another zone, or never stopped. */
const REACH_MS = 3 * 86_400_000

/** An activity that is here, as lists are compared with it. */
export interface KnownActivity extends KnownTimes {
  readonly id: string
  readonly isDeleted: boolean
}

/**
 * What is here of the days of a list, what the runner deleted too. Runs that were typed without a time
 * of day are left out: they are compared by their day.
 */
export async function loadKnownTimes(
  database: Database,
  athleteId: string,
  listed: readonly ListTimes[],
): Promise<readonly KnownActivity[]> {
  const starts = listed.map(({ startUnixS }) => startUnixS * 1000)
  const [first, last] = starts.reduce(
    ([low, high], startMs) => [Math.min(low, startMs), Math.max(high, startMs)],
    [Infinity, -Infinity],
  )
  if (first > last) return []
  const rows = await database
    .selectFrom('activities')
    .select([
      'id',
      'started_at',
      'elapsed_time_s',
      'distance_m',
      'sport',
      'utc_offset_min',
      'source_key',
      'deleted_at',
    ])
    .where('athlete_id', '=', athleteId)
    .where('started_at', '>=', new Date(first - REACH_MS).toISOString())
    .where('started_at', '<=', new Date(last + REACH_MS).toISOString())
    .orderBy('started_at')
    .orderBy('id')
    .execute()
  return rows
    .filter((row) => !isDayOnly(row.source_key))
    .map((row) => ({
      id: row.id,
      isDeleted: row.deleted_at !== null,
      startUnixS: Date.parse(row.started_at) / 1000,
      elapsedTimeS: row.elapsed_time_s,
      distanceM: row.distance_m,
      sport: row.sport as KnownTimes['sport'],
      utcOffsetMin: row.utc_offset_min,
    }))
}
