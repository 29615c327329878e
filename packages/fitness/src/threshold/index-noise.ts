/** What week-to-week noise of the index is before the runner's own weeks tell (science C2, grade X). */
const USUAL_NOISE = 0.016
/** The prior counts as this many weeks. */
const USUAL_WEEKS = 6
/** Weeks further apart than this differ by more than noise. */
const NEXT_WITHIN_DAYS = 21

/** One week's index: days from any origin, rising, and the log of its speed. */
export interface IndexWeek {
  readonly dayNumber: number
  readonly logSpeed: number
}

/**
 * Standard deviation of a week's index as a share of its speed, from the runner's own weeks: half the
 * mean square of the step from one week to the next (von Neumann et al. 1941), in which a slow trend
 * hardly counts. Few weeks are drawn towards 1.6 %, so that no runner looks noiseless by luck.
 */
export function indexNoise(weeks: readonly IndexWeek[]): number {
  const squares = weeks.slice(1).flatMap((week, i) => {
    const before = weeks[i]
    if (before === undefined || week.dayNumber - before.dayNumber > NEXT_WITHIN_DAYS) return []
    return [(week.logSpeed - before.logSpeed) ** 2 / 2]
  })
  const sum = squares.reduce((total, square) => total + square, 0)
  return Math.sqrt((USUAL_WEEKS * USUAL_NOISE ** 2 + sum) / (USUAL_WEEKS + squares.length))
}
