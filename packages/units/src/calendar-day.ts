import { WrongArgument } from './wrong-argument.ts'

// `Date` counts days in UTC here and never reads the clock: docs/decisions/0007-days-by-date.md.

/** A calendar day without a time zone, `YYYY-MM-DD`. */
export type CalendarDay = string

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const SHAPE = /^\d{4}-\d{2}-\d{2}$/
const MS_PER_DAY = 86_400_000

/** Plans count the same days again and again; each is read once. */
const NUMBERS = new Map<CalendarDay, number>()
const DAYS = new Map<number, CalendarDay>()
const MOST_KEPT = 20_000

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): Value {
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, value)
  return value
}

/** Days since 1970-01-01. Throws `WrongArgument` for what is no day. */
export function dayNumber(day: CalendarDay): number {
  const kept = NUMBERS.get(day)
  if (kept !== undefined) return kept
  const number = SHAPE.test(day) ? Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY : Number.NaN
  // Browsers read 30 February as a day of March, or not at all.
  if (Number.isNaN(number) || dayFromNumber(number) !== day) {
    throw new WrongArgument('day', 'a calendar day such as 2026-05-17', day)
  }
  return keep(NUMBERS, day, number)
}

/** The calendar day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): CalendarDay {
  const kept = DAYS.get(number)
  if (kept !== undefined) return kept
  const [day = ''] = new Date(number * MS_PER_DAY).toISOString().split('T')
  return keep(DAYS, number, day)
}

/** True for a day that exists: `2026-02-29` does not. */
export function isCalendarDay(text: string): boolean {
  if (!SHAPE.test(text)) return false
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

/**
 * The day that lies `days` after `day`; negative for before.
 *
 * @example
 * addDays('2028-02-28', 1) // '2028-02-29'
 * weekdayOf('2026-11-29') // 7
 */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayFromNumber(dayNumber(day) + days)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from)
}

export function weekdayOf(day: CalendarDay): Weekday {
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7
  return (sinceMonday + 1) as Weekday
}

/** The Monday of the week that holds `day`. */
export function mondayOf(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - weekdayOf(day))
}
