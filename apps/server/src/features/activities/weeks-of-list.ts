import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'
import type { WeekOfRuns } from './schema.ts'

/** What was run in each week of these days, whatever the list is filtered by. */
export async function weeksOfList(
  database: Database,
  athleteId: string,
  days: readonly CalendarDay[],
): Promise<WeekOfRuns[]> {
  const mondays = [...new Set(days.map(mondayOf))].toSorted()
  const [first, last] = [mondays[0], mondays.at(-1)]
  if (first === undefined || last === undefined) return []
  const rows = await database
    .selectFrom('activities')
    .select(['local_day', 'distance_m'])
    .where('athlete_id', '=', athleteId)
    .where('sport', '=', 'run')
    .where('deleted_at', 'is', null)
    .where('local_day', '>=', first)
    .where('local_day', '<', addDays(last, 7))
    .execute()
  return mondays.toReversed().map((monday) => {
    const runs = rows.filter((row) => mondayOf(row.local_day) === monday)
    return {
      monday,
      runs: runs.length,
      distanceM: runs.reduce((sum, row) => sum + row.distance_m, 0),
    }
  })
}
