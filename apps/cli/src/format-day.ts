import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { weekdayOf } from '@bell-lap/units/calendar-day'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "Tue 24 Nov". */
export function formatDay(day: CalendarDay): string {
  const weekday = DAYS[weekdayOf(day) - 1] ?? ''
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
  return `${weekday} ${Number(day.slice(8))} ${month}`
}

/** "Tue 24 Nov 2026". */
export function formatDayWithYear(day: CalendarDay): string {
  return `${formatDay(day)} ${day.slice(0, 4)}`
}
