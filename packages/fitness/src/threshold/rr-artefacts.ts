import { median } from 'simple-statistics'

export interface CorrectedIntervals {
  readonly rrMs: readonly number[]
  /** True for an interval that was replaced. */
  readonly replaced: readonly boolean[]
  /** Share of replaced intervals, 0 to 1. */
  readonly correctedShare: number
}

/** Intervals on either side that make the median of five. */
const REACH = 2
/** Farthest an interval may lie from the local median, as a share of it (science C4: 20–25 %). */
const LIMIT = 0.2

/**
 * Beat-to-beat intervals in ms with missed, extra and early beats replaced: an interval farther than
 * 20 % from the median of five is set on the line between its good neighbours (science C4).
 */
export function correctArtefacts(rrMs: readonly number[]): CorrectedIntervals {
  const replaced = rrMs.map((interval, index) => {
    const start = Math.max(0, Math.min(index - REACH, rrMs.length - (2 * REACH + 1)))
    const middle = median(rrMs.slice(start, start + 2 * REACH + 1))
    return !(Math.abs(interval - middle) <= LIMIT * middle)
  })
  const previous = nearestGood(replaced, 1)
  const next = nearestGood(replaced, -1)
  const corrected = rrMs.map((interval, index) => {
    if (replaced[index] !== true) return interval
    const [before, after] = [previous[index] ?? null, next[index] ?? null]
    if (before === null || after === null) return rrMs[before ?? after ?? index] ?? interval
    const [low = 0, high = 0] = [rrMs[before], rrMs[after]]
    return low + ((high - low) * (index - before)) / (after - before)
  })
  const count = replaced.filter(Boolean).length
  return {
    rrMs: corrected,
    replaced,
    correctedShare: rrMs.length === 0 ? 0 : count / rrMs.length,
  }
}

/** For each place the nearest interval that was kept, looking back (1) or ahead (−1). */
function nearestGood(replaced: readonly boolean[], direction: 1 | -1): readonly (number | null)[] {
  const found: (number | null)[] = replaced.map(() => null)
  let last: number | null = null
  for (let step = 0; step < replaced.length; step += 1) {
    const index = direction === 1 ? step : replaced.length - 1 - step
    if (replaced[index] === false) last = index
    found[index] = last
  }
  return found
}
