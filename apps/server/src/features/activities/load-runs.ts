import type { RouteSketch } from '@bell-lap/activity/routes/sketch-route'
import type { Repetition } from '@bell-lap/activity/repetitions/find-repetitions'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'
import { EVER, loadMovedTimes } from './run-shapes.ts'
import type { ActivitySummary } from './schema.ts'
import { extrasOf } from './store.ts'
import type { ActivityExtras, ActivityRow } from './store.ts'

/** One run as the estimate, the load and the plan look at it. */
export interface RunFacts {
  readonly id: string
  readonly day: CalendarDay
  readonly startedAt: string
  readonly name: string | null
  readonly description: string | null
  /** The runner told the source that it was a race. */
  readonly markedRace: boolean
  readonly surface: ActivitySummary['surface']
  readonly distanceM: number
  /** Without the pauses of the watch: what the load is counted by, as effort is rated for all of it. */
  readonly movingTimeS: number
  /** Without standing as well: what a pace is shown by. */
  readonly movedS: number
  readonly elapsedTimeS: number
  readonly averageHeartRateBpm: number | null
  readonly maximumHeartRateBpm: number | null
  readonly effortCr10: number | null
  /** The shoe, as the runner or the log that it came from calls it. */
  readonly gear: string | null
  readonly hasGps: boolean
  readonly excluded: boolean
  readonly apart: boolean
  readonly fastLadder: readonly number[]
  /** Pressed laps of work, else the repetitions found in the speed. */
  readonly pieces: readonly Repetition[]
  /** Median height above the sea, where it was recorded. */
  readonly altitudeM: number | null
  /** The way of the run; `null` without positions, `undefined` where nobody looked yet. */
  readonly route: RouteSketch | null | undefined
}

/** All runs from a day on, oldest first. */
export async function loadRuns(
  database: Database,
  athleteId: string,
  from: CalendarDay = EVER,
): Promise<RunFacts[]> {
  const rows = await database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('sport', '=', 'run')
    .where('local_day', '>=', from)
    .where('deleted_at', 'is', null)
    .orderBy('started_at')
    .execute()
  const moved = await loadMovedTimes(database, athleteId, from)
  return rows.map((row) => toFacts(row, extrasOf(row), moved.get(row.id)))
}

function toFacts(row: ActivityRow, extras: ActivityExtras, movedS = Infinity): RunFacts {
  return {
    id: row.id,
    day: row.local_day,
    startedAt: row.started_at,
    name: row.name,
    description: row.description,
    markedRace: extras.markedRace === true,
    surface: row.surface as ActivitySummary['surface'],
    distanceM: row.distance_m,
    movingTimeS: row.moving_time_s,
    movedS: Math.min(movedS, row.moving_time_s),
    elapsedTimeS: row.elapsed_time_s,
    averageHeartRateBpm: row.average_heart_rate_bpm,
    maximumHeartRateBpm: row.maximum_heart_rate_bpm,
    effortCr10: row.effort_cr10,
    gear: row.gear,
    hasGps: row.has_gps === 1,
    excluded: row.excluded === 1,
    apart: row.apart === 1,
    fastLadder: extras.fastLadder,
    pieces: piecesOf(extras),
    altitudeM: extras.altitudeM ?? null,
    route: row.has_gps === 1 ? extras.route : null,
  }
}

function piecesOf({ laps, repetitions }: ActivityExtras): readonly Repetition[] {
  const worked = laps.filter(({ intent }) => intent === 'work')
  if (worked.length === 0) return repetitions
  return worked.map(({ startS, timerS, distanceM }) => ({ startS, timeS: timerS, distanceM }))
}
