import type { CalendarDay } from '@bell-lap/units/calendar-day'
import tzLookup from '@photostructure/tz-lookup'
import { Temporal } from 'temporal-polyfill'
import { dayAt } from './instants.ts'

/** What a recording says of where and when it began. */
export interface StartOfRun {
  readonly startUnixS: number
  /** Minutes east of UTC, where the file says so. */
  readonly toldOffsetMin: number | null
  readonly latitudeDeg: number | null
  readonly longitudeDeg: number | null
}

/** The day on the calendar where the run began. */
export interface LocalDay {
  readonly localDay: CalendarDay
  /** Minutes east of UTC, by the file or by the position; `null` where only the home zone is known. */
  readonly utcOffsetMin: number | null
}

/**
 * The runner's day: by the file's own offset, else by the clocks at the position of the start (map of
 * time zones: timezone-boundary-builder), else by those at home.
 */
export function localDay(start: StartOfRun, homeZone: string): LocalDay {
  const { startUnixS, toldOffsetMin, latitudeDeg, longitudeDeg } = start
  const utcOffsetMin =
    toldOffsetMin ??
    (latitudeDeg === null || longitudeDeg === null
      ? null
      : offsetMinAt(startUnixS, tzLookup(latitudeDeg, longitudeDeg)))
  const offset = utcOffsetMin ?? offsetMinAt(startUnixS, homeZone)
  return { localDay: dayAt(startUnixS, offset), utcOffsetMin }
}

/** How far the clocks of a zone are ahead of UTC at an instant, minutes. */
export function offsetMinAt(unixS: number, timeZone: string): number {
  const at = Temporal.Instant.fromEpochMilliseconds(1000 * Math.floor(unixS))
  return Math.round(at.toZonedDateTimeISO(timeZone).offsetNanoseconds / 60e9)
}
