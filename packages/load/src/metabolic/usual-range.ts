/** The range that is usual for a runner, from their own weeks. */
import { mean, standardDeviation } from 'simple-statistics'

/** Usual is the mean week ± this share, or ± one deviation of the weeks if that is wider (X). */
const USUAL_SHARE = 0.15

export interface UsualRange {
  readonly low: number
  readonly centre: number
  readonly high: number
}

/**
 * The usual range of some weeks of the same runner.
 *
 * @param weeks a value for each week
 * @returns `null` without weeks, or where all of them are empty
 * @example
 * usualRange([100, 100, 100]) // { low: 85, centre: 100, high: 115 }
 */
export function usualRange(weeks: readonly number[]): UsualRange | null {
  const centre = weeks.length === 0 ? 0 : mean([...weeks])
  if (centre <= 0) return null
  const half = Math.min(centre, Math.max(USUAL_SHARE * centre, standardDeviation([...weeks])))
  return { low: centre - half, centre, high: centre + half }
}
