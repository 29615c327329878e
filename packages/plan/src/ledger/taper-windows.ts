/** Stretches of five days in the taper, each of which holds some speed (invariant 23). */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { PlanRequest } from '../model/plan.ts'
import { taperDays, taperOf } from './taper.ts'
import type { Taper } from './taper.ts'

export const TOUCH_WINDOW_DAYS = 5

/** First days of the stretches that end in the week from `monday` on; none outside the taper. */
export function taperWindows(
  request: PlanRequest,
  raceDay: CalendarDay,
  monday: CalendarDay,
): readonly CalendarDay[] {
  const taper = taperOf(request)
  const toRace = daysBetween(monday, raceDay)
  // Most weeks lie before the taper.
  if (toRace - taperDays(taper) + TOUCH_WINDOW_DAYS > 7) return []
  return taperWindowStarts(raceDay, taper).filter((from) => {
    const last = daysBetween(monday, from) + TOUCH_WINDOW_DAYS - 1
    return last >= 0 && last < 7
  })
}

/** First days of all stretches that lie between the start of the taper and the race. */
export function taperWindowStarts(raceDay: CalendarDay, taper: Taper): readonly CalendarDay[] {
  const days = taperDays(taper)
  return Array.from({ length: Math.max(0, days - TOUCH_WINDOW_DAYS + 1) }, (_, i) =>
    addDays(raceDay, i - days),
  )
}
