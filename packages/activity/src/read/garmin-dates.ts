import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { MONTHS } from './strava-date.ts'
import type { WallTime } from './wall-time.ts'

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])\.?m)?/i
const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/

export type DayOrder = 'day-first' | 'month-first' | 'unknown'

/**
 * Whether 07/05/2020 is the 7th of May or the 5th of July, by all dates of one file: a number over 12
 * tells, else the order in which the list (newest or oldest first) makes fewer turns.
 */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  const pairs = texts.flatMap((text) => {
    const match = SLASHED.exec(text.trim())
    return match === null ? [] : [[Number(match[1]), Number(match[2]), Number(match[3])] as const]
  })
  if (pairs.length === 0 || pairs.some(([first]) => first > 12)) return 'day-first'
  if (pairs.some(([, second]) => second > 12)) return 'month-first'
  const turns = (days: readonly number[]) => {
    const signs = days
      .slice(1)
      .map((day, i) => Math.sign(day - (days[i] ?? 0)))
      .filter((sign) => sign !== 0)
    return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length
  }
  const dayFirst = turns(pairs.map(([day, month, year]) => year * 400 + month * 31 + day))
  const monthFirst = turns(pairs.map(([month, day, year]) => year * 400 + month * 31 + day))
  if (dayFirst === monthFirst) return 'unknown'
  return dayFirst < monthFirst ? 'day-first' : 'month-first'
}

/**
 * The local time of a Garmin list: "2023-07-16 08:33:30", "07/05/2020 18:06", "7/4/2020 3:36 PM",
 * "lun., 30 juin 2014 7:03". `null` when it is none of these.
 */
export function garminWallTime(text: string, order: DayOrder): WallTime | null {
  const plain = text.replace(/[\u202f\u00a0]/g, ' ').trim()
  const day = dayIn(plain, order)
  const clock = CLOCK.exec(plain)
  if (day === null || clock === null || !isCalendarDay(day)) return null
  const half = clock[4]?.toLowerCase()
  const written = Number(clock[1])
  const hours = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  const secondOfDay = hours * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)
  return secondOfDay < 86_400 ? { day, secondOfDay } : null
}

function dayIn(text: string, order: DayOrder): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)
  if (iso !== null) return iso[0]
  const two = (value: string | number | undefined) => String(value).padStart(2, '0')
  const slashed = SLASHED.exec(text)
  if (slashed !== null) {
    const [, first, second, year] = slashed
    return order === 'month-first'
      ? `${year}-${two(first)}-${two(second)}`
      : `${year}-${two(second)}-${two(first)}`
  }
  const named = /(\d{1,2})\.?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})/u.exec(text)
  const month = MONTHS.findIndex((names) =>
    names.some((name) => named?.[2]?.toLowerCase().startsWith(name)),
  )
  return named === null || month < 0 ? null : `${named[3]}-${two(month + 1)}-${two(named[1])}`
}
