import type { Weekday } from '@bell-lap/units/calendar-day'
import { dayFromNumber } from '@bell-lap/units/calendar-day'
import { defaultsOf } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../text/use-text.ts'

interface NamedWeekday {
  readonly day: Weekday
  /** "Monday" */
  readonly name: string
  /** "Mon", in German "Mo" */
  readonly short: string
}

/** Day number of a Monday: 5 January 1970. */
const A_MONDAY = 4

/** The days of a week from the first one of the locale. */
export function weekdaysOf(locale: Locale): readonly NamedWeekday[] {
  const { weekStart } = defaultsOf(locale)
  return [0, 1, 2, 3, 4, 5, 6].map((after) => {
    const day = (((weekStart - 1 + after) % 7) + 1) as Weekday
    const known = dayFromNumber(A_MONDAY + day - 1)
    return {
      day,
      name: sayDay(known, locale, 'weekday'),
      short: sayDay(known, locale, 'shortWeekday'),
    }
  })
}

export function useWeekdays(): readonly NamedWeekday[] {
  return weekdaysOf(useText().reader.locale)
}
