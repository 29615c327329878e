import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

/** Home is where the runs of this long were; who moves is at home after half of it (grade X). */
export const HOME_DAYS = 365

interface RunAtAltitude {
  readonly day: CalendarDay
  readonly altitudeM: number | null
}

/**
 * Where the runner usually runs, metres above the sea: the median of a year's runs, of all runs where
 * a year has none, `null` where no height was recorded.
 */
export function homeAltitudeM(runs: readonly RunAtAltitude[], today: CalendarDay): number | null {
  const known = runs.flatMap(({ day, altitudeM }) =>
    altitudeM === null ? [] : [{ day, altitudeM }],
  )
  const fresh = known.filter(({ day }) => daysBetween(day, today) <= HOME_DAYS)
  const heights = (fresh.length > 0 ? fresh : known).map(({ altitudeM }) => altitudeM)
  return heights.toSorted((low, high) => low - high)[heights.length >> 1] ?? null
}
