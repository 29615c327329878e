import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { forecastsOn, loadFitness } from '../estimate/index.ts'
import { loadGrants } from '../people/index.ts'

/** How far back the first look fills in, one day a week. */
const WEEKS_BACK = 12

/** The race forecast for the mile as it was on a day. */
export interface MileDay {
  readonly day: CalendarDay
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}

/**
 * Keeps today's forecast for the mile of an athlete whom a coach follows, so that a squad of forty opens without
 * working forty estimates out. The first time, the weeks before are filled in. Nothing is kept of a runner who
 * is alone.
 */
export async function keepMileDay(context: Context, athleteId: string): Promise<void> {
  if ((await loadGrants(context, { athleteId })).length === 0) return
  const { database } = context.store
  const fitness = await loadFitness(context, athleteId)
  const { today } = fitness
  const known = await loadMileDays(database, athleteId, addDays(today, -7 * WEEKS_BACK))
  const days =
    known.length > 0
      ? [today]
      : Array.from({ length: WEEKS_BACK + 1 }, (_, i) => addDays(today, -7 * (WEEKS_BACK - i)))
  const forecasts = forecastsOn(fitness, days)
  for (const [i, day] of days.entries()) {
    const mile = forecasts[i]?.(MILE_M) ?? null
    if (mile === null) continue
    const values = { mile_s: mile.timeS, low_s: mile.lowS, high_s: mile.highS }
    await database
      .insertInto('mile_days')
      .values({ athlete_id: athleteId, day, ...values })
      .onConflict((conflict) => conflict.columns(['athlete_id', 'day']).doUpdateSet(values))
      .execute()
  }
}

/** The forecasts kept from a day on, oldest first. */
export async function loadMileDays(
  database: Database,
  athleteId: string,
  from: CalendarDay,
): Promise<readonly MileDay[]> {
  const rows = await database
    .selectFrom('mile_days')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute()
  return rows.map(({ day, mile_s: timeS, low_s: lowS, high_s: highS }) => ({
    day,
    timeS,
    lowS,
    highS,
  }))
}
