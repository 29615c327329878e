import type { Places, WeekToPlace } from '../../frame/week-to-place.ts'

/** The share of the long run that its day has no time for. */
export function minutesShort({ longSeconds, daySeconds }: WeekToPlace, { long }: Places): number {
  if (long === null || longSeconds <= 0) return 0
  return Math.max(0, 1 - (daySeconds[long] ?? Infinity) / longSeconds)
}
