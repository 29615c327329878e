/** Fitness and fatigue as two weighted means of the daily load. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { afterOneDay } from './banister.ts'
import type { DayLoad } from './load-in-words.ts'

const FITNESS_DAYS = 42
const FATIGUE_DAYS = 7

export interface FitnessAndFatigue {
  readonly day: CalendarDay
  /** Weighted mean of the daily load over about six weeks. */
  readonly fitness: number
  /** The same over about a week. */
  readonly fatigue: number
}

/**
 * Fitness and fatigue of each day (Banister 1975, as weighted means: science D2). They are a summary of
 * the load and no forecast of a race: individual parameters are badly determined (Hellard 2006).
 *
 * @param loads in any order; several of a day are added up
 * @param first the first day of the answer; earlier loads count before it
 * @param last the last day of the answer
 * @example
 * fitnessAndFatigue([{ day: '2026-11-28', loadAu: 70 }], '2026-11-28', '2026-11-28')
 * // one day with fitness 1.65 and fatigue 9.32
 */
export function fitnessAndFatigue(
  loads: readonly DayLoad[],
  first: CalendarDay,
  last: CalendarDay,
): readonly FitnessAndFatigue[] {
  const byDay = new Map<CalendarDay, number>()
  for (const { day, loadAu } of loads) byDay.set(day, (byDay.get(day) ?? 0) + loadAu)
  const start = loads.reduce((earliest, { day }) => (day < earliest ? day : earliest), first)
  const all: FitnessAndFatigue[] = []
  let fitness = 0
  let fatigue = 0
  for (let offset = 0; offset <= daysBetween(start, last); offset += 1) {
    const day = addDays(start, offset)
    const load = byDay.get(day) ?? 0
    fitness = afterOneDay(fitness, load, FITNESS_DAYS)
    fatigue = afterOneDay(fatigue, load, FATIGUE_DAYS)
    if (day >= first) all.push({ day, fitness, fatigue })
  }
  return all
}
