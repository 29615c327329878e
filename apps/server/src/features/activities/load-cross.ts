import type { Machine } from '@bell-lap/workout/workout'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'

/** Something recorded or typed that is no run and counts as cross-training. */
export interface CrossFacts {
  readonly id: string
  readonly day: CalendarDay
  readonly machine: Machine
  readonly distanceM: number
  readonly movingTimeS: number
}

/** Sports that are known; an elliptical has none of its own and is told by the word of its source. */
const ELLIPTICAL = /ellipt|cross.?train/i

/** Rides, swims and work on an elliptical from a day on, oldest first; what is unknown counts as nothing. */
export async function loadCross(
  database: Database,
  athleteId: string,
  from: CalendarDay,
): Promise<readonly CrossFacts[]> {
  const rows = await database
    .selectFrom('activities')
    .select(['id', 'local_day', 'sport', 'source_sport', 'distance_m', 'moving_time_s'])
    .where('athlete_id', '=', athleteId)
    .where('sport', 'in', ['ride', 'swim', 'other'])
    .where('local_day', '>=', from)
    .where('deleted_at', 'is', null)
    .orderBy('started_at')
    .execute()
  return rows.flatMap((row): readonly CrossFacts[] => {
    const machine = machineOf(row.sport, row.source_sport)
    if (machine === null) return []
    const { id, local_day: day, distance_m: distanceM, moving_time_s: movingTimeS } = row
    return [{ id, day, machine, distanceM, movingTimeS }]
  })
}

function machineOf(sport: string, sourceSport: string): Machine | null {
  if (sport === 'ride') return 'bike'
  if (sport === 'swim') return 'pool'
  return ELLIPTICAL.test(sourceSport) ? 'elliptical' : null
}
