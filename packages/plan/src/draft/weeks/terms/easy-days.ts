import type { WeekToPlace } from '../../frame/week-to-place.ts'

/** Days after the long run that suit easy runs, best first, by runs a week (science H3). */
const BEST_DAYS: Readonly<Record<number, readonly number[]>> = {
  3: [4, 3, 6, 5, 2, 1],
  4: [4, 5, 3, 2, 6, 1],
  5: [3, 6, 5, 2, 4, 1],
  6: [3, 6, 1, 5, 4, 2],
  7: [1, 2, 3, 4, 5, 6],
}
const USUAL_DAYS: readonly number[] = [3, 6, 5, 2, 4, 1]

/** How far down the list of suited days an easy run stands; 0 is best. */
export function easyDayRank(week: WeekToPlace, long: number | null, day: number): number {
  const gap = (day - (long ?? week.longRunDay) + 7) % 7
  const rank = (BEST_DAYS[week.runs] ?? USUAL_DAYS).indexOf(gap)
  return rank < 0 ? USUAL_DAYS.length : rank
}
