import type { CalendarDay } from '@bell-lap/units/calendar-day'

/** The calendar day of an instant in a time zone; the log counts days as the server does. */
export function dayInZone(atMs: number, timeZone: string): CalendarDay {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(atMs)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}
