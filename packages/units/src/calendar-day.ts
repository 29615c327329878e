/** A calendar day without a time zone, `YYYY-MM-DD`. */
export type CalendarDay = string

/** Monday is 1 and Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days are counted again and again while plans are checked; each is read once. */
const KNOWN = new Map<CalendarDay, number>()
const MOST_KNOWN = 20_000

/** Days since 1970-01-01. Throws `RangeError` for what is no day. */
export function dayNumber(day: CalendarDay): number {
  const known = KNOWN.get(day)
  if (known !== undefined) return known
  const number = countDays(day)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(day, number)
  return number
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms", 2013). */
function countDays(day: CalendarDay): number {
  const parts = SHAPE.exec(day)
  if (parts === null) throw new RangeError(`not a calendar day: ${day}`)
  const month = Number(parts[2])
  const year = Number(parts[1]) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(parts[3]) - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

const NAMED = new Map<number, CalendarDay>()

/** The calendar day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): CalendarDay {
  const known = NAMED.get(number)
  if (known !== undefined) return known
  const day = nameDay(number)
  if (NAMED.size >= MOST_KNOWN) NAMED.clear()
  NAMED.set(number, day)
  return day
}

function nameDay(number: number): CalendarDay {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** True for a day that exists: `2026-02-29` does not. */
export function isCalendarDay(text: string): boolean {
  return SHAPE.test(text) && dayFromNumber(dayNumber(text)) === text
}

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
