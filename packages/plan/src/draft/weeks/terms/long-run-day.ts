import type { Places, WeekToPlace } from '../../frame/week-to-place.ts'

/** Days between the long run and the day it is wanted on. */
export function longRunDayOff({ longRunDay }: WeekToPlace, { long }: Places): number {
  return long === null ? 0 : Math.abs(long - longRunDay)
}
