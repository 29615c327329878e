import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Database } from '../../database/store.ts'

/** Day and metres of a run. */
interface RunLength {
  readonly day: CalendarDay
  readonly distanceM: number
}

/** The runs from a day on, oldest first, as far as a squad of forty needs them: nothing stored about them is read. */
export async function loadRunLengths(
  database: Database,
  athleteId: string,
  from: CalendarDay,
): Promise<readonly RunLength[]> {
  const rows = await database
    .selectFrom('activities')
    .select(['local_day', 'distance_m'])
    .where('athlete_id', '=', athleteId)
    .where('sport', '=', 'run')
    .where('local_day', '>=', from)
    .where('deleted_at', 'is', null)
    .orderBy('started_at')
    .execute()
  return rows.map(({ local_day: day, distance_m: distanceM }) => ({ day, distanceM }))
}
