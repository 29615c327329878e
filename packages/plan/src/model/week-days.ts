import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

const OFFSETS = [0, 1, 2, 3, 4, 5, 6] as const

/** The days of a week, Monday first. */
export function daysOf(startDay: CalendarDay): readonly CalendarDay[] {
  return OFFSETS.map((offset) => addDays(startDay, offset))
}
