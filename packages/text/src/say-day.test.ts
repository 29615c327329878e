import { dayFromNumber, dayNumber } from '@bell-lap/units/calendar-day'
import { expect, it } from 'vitest'
import { LOCALES } from './locale.ts'
import { sayDay } from './numbers.ts'
import type { DayStyle } from './numbers.ts'

const AS_INTL: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  monthLong: { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
}
const STYLES = Object.keys(AS_INTL) as DayStyle[]
const FIRST = dayNumber('2023-12-25')
const DAYS = Array.from({ length: 800 }, (_, after) => dayFromNumber(FIRST + after))

/** Versions of Intl differ in this one name. */
const sameName = (said: string) => said.replace(/\bSept\b/, 'Sep')

it.each(LOCALES.flatMap((locale) => STYLES.map((style) => ({ locale, style }))))(
  'a day in $locale, $style, is written as Intl writes it',
  ({ locale, style }) => {
    const intl = new Intl.DateTimeFormat(locale, { ...AS_INTL[style], timeZone: 'UTC' })
    const theirs = DAYS.map((day) => {
      const said = intl.format(new Date(`${day}T00:00:00Z`))
      return sameName(locale === 'en-GB' ? said.replace(',', '') : said)
    })
    expect(DAYS.map((day) => sameName(sayDay(day, locale, style)))).toEqual(theirs)
  },
)
