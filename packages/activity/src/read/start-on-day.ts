import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { Temporal } from 'temporal-polyfill'
import { isoInstant, unixSecondsOf } from './instants.ts'
import { unixSecondsAtWall } from './wall-time.ts'

const DAY_S = 86_400
const NOON_S = DAY_S / 2

/** When an activity began, as its file says it. */
interface ToldStart {
  /** UTC, ISO 8601 with `Z`. */
  readonly startedAt: string
  /** Minutes east of UTC; `null` where only the home zone is known. */
  readonly utcOffsetMin: number | null
}

/**
 * The start on another day, at the time of day that the clock of the recording showed; noon where it
 * showed none.
 *
 * @returns UTC, ISO 8601 with `Z`
 * @example
 * startOnDay({ startedAt: '1989-12-30T06:30:00Z', utcOffsetMin: 60 }, '2026-05-04', 'UTC')
 * // '2026-05-04T06:30:00Z'
 */
export function startOnDay(told: ToldStart, day: CalendarDay, homeZone: string): string {
  const { startedAt, utcOffsetMin } = told
  const saidS = unixSecondsOf(startedAt)
  if (utcOffsetMin !== null) {
    const offsetS = utcOffsetMin * 60
    return isoInstant(
      dayNumber(day) * DAY_S + secondOfDay(saidS === null ? null : saidS + offsetS) - offsetS,
    )
  }
  return isoInstant(unixSecondsAtWall({ day, secondOfDay: atHome(saidS, homeZone) }, homeZone))
}

function secondOfDay(unixS: number | null): number {
  return unixS === null ? NOON_S : unixS - Math.floor(unixS / DAY_S) * DAY_S
}

function atHome(unixS: number | null, timeZone: string): number {
  if (unixS === null) return NOON_S
  const instant = Temporal.Instant.fromEpochMilliseconds(Math.floor(unixS) * 1000)
  const { hour, minute, second } = instant.toZonedDateTimeISO(timeZone)
  return hour * 3600 + minute * 60 + second
}
