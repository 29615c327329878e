import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { Temporal } from 'temporal-polyfill'

/**
 * The instant at which clocks in `timeZone` show `time` (HH:MM) on `day`. A time that the clocks
 * jump over in spring is the same time before the jump; of two in autumn it is the first.
 */
export function instantOf(day: CalendarDay, time: string, timeZone: string): Date {
  const shown = Temporal.PlainDateTime.from(`${day}T${time}`)
  return new Date(shown.toZonedDateTime(timeZone).epochMilliseconds)
}
