import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { Temporal } from 'temporal-polyfill'

/** The clock on the wall at the start: a day and seconds after midnight. */
export interface WallTime {
  readonly day: CalendarDay
  readonly secondOfDay: number
}

/**
 * Seconds since 1970 at which the clocks of this zone show this time. In the hour that a change to
 * winter time shows twice it is the first of the two; in the hour that is skipped, the clock's
 * reading before the change.
 */
export function unixSecondsAtWall({ day, secondOfDay }: WallTime, timeZone: string): number {
  const shown = Temporal.PlainDateTime.from(day).add({ seconds: secondOfDay })
  return shown.toZonedDateTime(timeZone).epochMilliseconds / 1000
}
