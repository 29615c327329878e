import { addDays, isCalendarDay } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

/** Before the first watches and phones that record runs: what is dated earlier has a clock that was never set. */
const EARLIEST: CalendarDay = '1995-01-01'

/**
 * Whether no run can have been recorded on this day: before 1995, or after tomorrow. Tomorrow is
 * possible, because it begins earlier elsewhere.
 *
 * @example
 * isDayInDoubt('1989-12-30', '2026-11-29') // true
 */
export function isDayInDoubt(day: CalendarDay, today: CalendarDay): boolean {
  return !isCalendarDay(day) || day < EARLIEST || day > addDays(today, 1)
}
