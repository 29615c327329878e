import { isSameRun } from '@bell-lap/activity/read/same-run'
import type { Database } from '../../database/store.ts'

const START_WITHIN_MS = 60_000
/** Time zones are whole quarters of an hour apart, by no more than this. */
const ZONE_STEP_MS = 900_000
const ZONES_APART_MS = 26 * 3_600_000
/** Marks what came from a list that tells the time on the wall and not where the wall stood. */
export const GUESSED_ZONE_KEY = 'garmin-csv'

interface Recording {
  readonly startedAt: string
  readonly distanceM: number
  readonly elapsedTimeS: number
  /** The clock is known, its zone is not. */
  readonly zoneGuessed: boolean
}

/**
 * The activity that recorded the same run on another device or in another file: started within a
 * minute, as long within 2 %, and overlapping in time, so that two short repetitions saved as files
 * of their own stay two. Where one of them tells a time on the wall only, they may be time zones apart.
 */
export async function findSameRun(
  database: Database,
  athleteId: string,
  recording: Recording,
): Promise<{ readonly id: string; readonly name: string | null; readonly day: string } | null> {
  const startMs = Date.parse(recording.startedAt)
  const at = (ms: number) => new Date(startMs + ms).toISOString()
  const far = await database
    .selectFrom('activities')
    .select(['id', 'name', 'local_day', 'started_at', 'distance_m', 'elapsed_time_s', 'source_key'])
    .where('athlete_id', '=', athleteId)
    .where('started_at', '>=', at(-ZONES_APART_MS))
    .where('started_at', '<=', at(ZONES_APART_MS + 999))
    .execute()
  const near = far.flatMap((other) => {
    const zoneOpen = recording.zoneGuessed || other.source_key === GUESSED_ZONE_KEY
    const apartMs = Date.parse(other.started_at) - startMs
    const steps = zoneOpen ? Math.round(apartMs / ZONE_STEP_MS) : 0
    const clockApartMs = apartMs - steps * ZONE_STEP_MS
    return Math.abs(clockApartMs) > START_WITHIN_MS + 999 ? [] : [{ ...other, clockApartMs }]
  })
  const here = { startUnixS: startMs / 1000, distanceM: recording.distanceM }
  const same = near.find((other) => {
    const there = {
      startUnixS: (startMs + other.clockApartMs) / 1000,
      distanceM: other.distance_m,
    }
    const apartS = Math.abs(there.startUnixS - here.startUnixS)
    const longestS = Math.max(other.elapsed_time_s, recording.elapsedTimeS)
    return isSameRun(here, there) && (apartS === 0 || apartS < longestS)
  })
  return same === undefined ? null : { id: same.id, name: same.name, day: same.local_day }
}
