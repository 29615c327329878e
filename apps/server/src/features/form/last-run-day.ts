import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { todayOf } from '../settings/index.ts'

/** The day of the last run with a recording, today at the latest: a history that ended years ago still says how its runner ran. */
export async function lastRunDay(context: Context, athleteId: string): Promise<CalendarDay> {
  const today = await todayOf(context, athleteId)
  const row = await context.store.database
    .selectFrom('activities')
    .innerJoin('activity_streams', 'activity_streams.activity_id', 'activities.id')
    .select((select) => select.fn.max('local_day').as('day'))
    .where('activities.athlete_id', '=', athleteId)
    .where('activities.sport', '=', 'run')
    .where('activities.deleted_at', 'is', null)
    .where('activities.local_day', '<=', today)
    .executeTakeFirst()
  return row?.day ?? today
}
