import { USUAL_SHARE } from './level-share.ts'
import type { LeftOut } from './weights.ts'

/** A result after it was compared with the others. */
export interface Settled {
  /** The level that counts: its own, or nearer to the others where they outvote it. */
  readonly level: number
  /** What the others expected, by their weights; the prior's level where there are none. */
  readonly expected: number
  /** Standard deviation of a result about what is expected. */
  readonly sd: number
  /** How much more than expected it lies apart, squared, times how much of a say it has. */
  readonly conflict: number
  readonly outvoted: boolean
}

/**
 * Standard deviations that an outvoted result may lie from what the others agree on (grade X): a slow
 * race has many causes (jogged, hot, tactical), a fast one few.
 */
const SLOW_LIMIT = 1.25
const FAST_LIMIT = 1.75
/** Standard deviations beyond which two results are in conflict. */
const CONFLICT_FROM = 1
/** How far a conflict widens the band, as a share of the distance between the two (grade X). */
const CONFLICT_SHARE = 1.5

/**
 * Compares each result with the others. Where they outvote it, its level is brought to within a few
 * standard deviations of their weighted median (grade X): one mistyped or jogged result among several
 * hardly counts, in whatever order they came. A result has as much say as the strongest other; of two
 * that disagree the faster stands, and the band widens.
 *
 * Medians, limits and weights never fall when a level rises, so neither does what follows from them.
 */
export function settleConflicts(
  levels: readonly number[],
  others: readonly LeftOut[],
  priorLevel: number,
): readonly Settled[] {
  const firstLook = levels.map((level, i) => {
    const { weights = [], variance = 0 } = others[i] ?? {}
    const sd = USUAL_SHARE * Math.sqrt(variance)
    const own = Math.max(...weights, 0)
    const middle = own > 0 ? weightedMedian(levels, weights.with(i, own)) : level
    const settled = Math.min(middle + FAST_LIMIT * sd, Math.max(middle - SLOW_LIMIT * sd, level))
    return { weights, own, sd, settled }
  })
  return firstLook.map(({ weights, own, sd, settled }, i) => {
    const level = levels[i] ?? settled
    const expected =
      own > 0
        ? weights.reduce((sum, weight, j) => sum + weight * (firstLook[j]?.settled ?? 0), 0)
        : priorLevel
    const apart = own > 0 ? Math.max(0, Math.abs(level - expected) - CONFLICT_FROM * sd) : 0
    const say = own / (1 + own)
    return {
      level: settled,
      expected,
      sd,
      conflict: (CONFLICT_SHARE * say * apart) ** 2,
      outvoted: settled !== level,
    }
  })
}

/** The weighted median; the higher one where two halves weigh the same. */
function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = values
    .map((value, i) => ({ value, weight: weights[i] ?? 0 }))
    .toSorted((left, right) => right.value - left.value)
  const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const { value, weight } of order) {
    sum += weight
    if (sum >= half - 1e-9) return value
  }
  return order.at(-1)?.value ?? 0
}
