import type { Places, WeekToPlace } from '../../frame/week-to-place.ts'

/**
 * Days after the long run that suit the two quality sessions, by runs a week (science H3): Tuesday
 * and Thursday for a Sunday long run and five runs.
 */
const BEST_GAPS: Readonly<Record<number, readonly [number, number]>> = {
  3: [2, 4],
  4: [2, 5],
  5: [2, 4],
  6: [2, 4],
  7: [2, 5],
}
const USUAL_GAPS = [2, 4] as const
const DAY_BEFORE_LONG = 6
const BEFORE_LONG_COST = 2.5
/** A single quality session may stand anywhere between the two. */
const SINGLE_SHARE = 0.5

/** Days by which the quality sessions miss the best gaps from the long run. */
export function spacing(week: WeekToPlace, { long, first, second }: Places): number {
  const from = long ?? week.longRunDay
  const [best1, best2] = BEST_GAPS[week.runs] ?? USUAL_GAPS
  if (first !== null && second !== null) return off(first, from, best1) + off(second, from, best2)
  if (first !== null) return SINGLE_SHARE * off(first, from, best1)
  return second === null ? 0 : SINGLE_SHARE * off(second, from, best2)
}

function off(day: number, from: number, wanted: number): number {
  const gap = (day - from + 7) % 7
  return Math.abs(gap - wanted) + (gap === DAY_BEFORE_LONG ? BEFORE_LONG_COST : 0)
}
