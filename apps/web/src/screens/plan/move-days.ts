import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

const WEEKS_OFFERED = 2

/** Days to which a session may be moved: its own week and the next, from today on. */
export function daysToMoveTo(day: CalendarDay, today: CalendarDay): readonly CalendarDay[] {
  const first = mondayOf(day < today ? today : day)
  return Array.from({ length: WEEKS_OFFERED * 7 }, (_, index) => addDays(first, index)).filter(
    (one) => one !== day && one >= today,
  )
}
