import {
  dayFromNumber,
  dayNumber,
  isCalendarDay,
  type CalendarDay,
} from '@bell-lap/units/calendar-day'

const DAY_S = 86_400

/** No calendar has days before year 1 or after 9999, and no clock is further from UTC than this. */
const FIRST_UNIX_S = -62_135_596_800
const LAST_UNIX_S = 253_402_300_799
const FURTHEST_MIN = 18 * 60

/** Whether a number of a file can be an instant, seconds since 1970. */
export const isPossibleInstant = (unixS: number): boolean =>
  unixS >= FIRST_UNIX_S && unixS <= LAST_UNIX_S

/** Whether a number of a file can be a distance from UTC, minutes. */
export const isPossibleOffset = (offsetMin: number): boolean => Math.abs(offsetMin) <= FURTHEST_MIN

/** Seconds since 1970 as `2026-11-23T07:05:00Z`; fractions of a second are cut. */
export function isoInstant(unixS: number): string {
  const whole = Math.floor(unixS)
  const days = Math.floor(whole / DAY_S)
  const rest = whole - days * DAY_S
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}`
  return `${dayFromNumber(days)}T${clock}Z`
}

/** The calendar day at this instant, `offsetMin` minutes east of UTC. */
export function dayAt(unixS: number, offsetMin: number): CalendarDay {
  return dayFromNumber(Math.floor((unixS + offsetMin * 60) / DAY_S))
}

const ISO =
  /^\s*(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2}):(\d{2})([.,]\d+)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?\s*$/

/**
 * Reads ISO 8601 date and time to seconds since 1970; without a zone it is taken as UTC. `null` for
 * anything else, such as a thirteenth month.
 */
export function unixSecondsOf(text: string): number | null {
  const parts = ISO.exec(text)
  if (parts === null) return null
  const [, day = '', hours, minutes, seconds, fraction, zone] = parts
  if (!isCalendarDay(day)) return null
  const parted = Number(fraction?.replace(',', '.') ?? 0)
  const clockS = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + parted
  let offsetS = 0
  if (zone !== undefined && zone !== 'Z') {
    const digits = zone.slice(1).replace(':', '')
    offsetS = Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2)) * 60
    if (zone.startsWith('-')) offsetS = -offsetS
  }
  return dayNumber(day) * DAY_S + clockS - offsetS
}
