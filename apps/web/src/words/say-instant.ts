import { sayDay } from '@bell-lap/text/numbers'
import type { Locale } from '@bell-lap/text/locale'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

const twoDigits = (number: number) => String(number).padStart(2, '0')

/**
 * An instant in the time zone of the browser: "23 Nov, 14:05", "Nov 23, 2:05 PM", "23. Nov., 14:05". Without
 * `Intl.DateTimeFormat`, whose first use is slow (`sayDay`).
 */
export function sayInstant(instant: string, locale: Locale): string {
  const at = new Date(instant)
  const [month, date] = [at.getMonth() + 1, at.getDate()].map(twoDigits)
  const day = `${at.getFullYear()}-${month}-${date}` as CalendarDay
  const [hours, minutes] = [at.getHours(), twoDigits(at.getMinutes())]
  const clock =
    locale === 'en-US'
      ? `${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`
      : `${twoDigits(hours)}:${minutes}`
  return `${sayDay(day, locale, 'dayMonth')}, ${clock}`
}
