import { normalHazard } from './normal-distribution.ts'

/** A normal belief about a level, log-speed over a mile. */
export interface LevelBelief {
  readonly level: number
  readonly variance: number
}

/**
 * Update by a lower bound: the runner was `δ` below the curve, `δ` exponential with the given mean.
 *
 * Exact: a normal belief times this likelihood is again a normal, shifted, times a normal distribution
 * function, whose moments are known in closed form (Rasmussen & Williams 2006, 3.9; the specification,
 * A8, integrates the same on 4001 points).
 */
export function updateByLowerBound(
  before: LevelBelief,
  measured: { readonly level: number; readonly sd: number },
  meanDeficit: number,
): LevelBelief {
  const { sd } = measured
  const { variance } = before
  const rate = 1 / meanDeficit
  const mean = before.level - rate * variance
  const total = variance + sd * sd
  const z = (mean - measured.level - rate * sd * sd) / Math.sqrt(total)
  const ratio = normalHazard(z)
  return {
    level: mean + (variance * ratio) / Math.sqrt(total),
    variance: Math.max(0, variance - (variance * variance * ratio * (z + ratio)) / total),
  }
}
