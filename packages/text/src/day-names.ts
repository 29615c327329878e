/** Weekdays and months as each of our languages writes them. */
import type { Locale } from './locale.ts'

export interface DayNames {
  /** From Sunday on. */
  readonly weekdays: readonly string[]
  /** As a column is headed: "Mon", "Mo". */
  readonly shortWeekdays: readonly string[]
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
}

const EN_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const DE_WEEKDAYS = 'Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'.split(' ')
const EN_MONTHS =
  'January February March April May June July August September October November December'.split(' ')
const DE_MONTHS =
  'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const begun = (names: readonly string[], letters: number) =>
  names.map((name) => name.slice(0, letters))

const AMERICAN: DayNames = {
  weekdays: EN_WEEKDAYS,
  shortWeekdays: begun(EN_WEEKDAYS, 3),
  months: EN_MONTHS,
  shortMonths: begun(EN_MONTHS, 3),
}

export const DAY_NAMES: Readonly<Record<Locale, DayNames>> = {
  'en-US': AMERICAN,
  'en-GB': {
    ...AMERICAN,
    shortMonths: AMERICAN.shortMonths.map((name) => (name === 'Sep' ? 'Sept' : name)),
  },
  de: {
    weekdays: DE_WEEKDAYS,
    shortWeekdays: begun(DE_WEEKDAYS, 2),
    months: DE_MONTHS,
    shortMonths: 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' '),
  },
}
