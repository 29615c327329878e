import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'
import { daysBetween } from '@bell-lap/units/calendar-day'

function formatter(options: Intl.DateTimeFormatOptions): (day: CalendarDay) => string {
  const format = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
  return (day) => format.format(new Date(`${day}T00:00:00Z`)).replace(',', '')
}

/** "Monday 23 November" */
export const sayLongDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' })
/** "23 Nov 2026" */
export const sayDate = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
/** "23 Nov" */
export const sayDayMonth = formatter({ day: 'numeric', month: 'short' })

/** "today", "tomorrow", "in 26 days", "3 days ago" */
export function sayDaysAway(from: CalendarDay, day: CalendarDay): string {
  const days = daysBetween(from, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${days} days` : `${-days} days ago`
}

export const WEEKDAYS: readonly { readonly day: Weekday; readonly name: string }[] = [
  { day: 1, name: 'Monday' },
  { day: 2, name: 'Tuesday' },
  { day: 3, name: 'Wednesday' },
  { day: 4, name: 'Thursday' },
  { day: 5, name: 'Friday' },
  { day: 6, name: 'Saturday' },
  { day: 7, name: 'Sunday' },
]

/** An instant in the time zone of the browser: "23 Nov, 14:05". */
export function sayInstant(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
}
