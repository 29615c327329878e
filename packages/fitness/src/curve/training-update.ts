import { along, dot, features, lessOuter, settleLevel, times } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'
import { normalHazard } from './normal-distribution.ts'
import type { LogSpeedMeasurement } from './race-update.ts'

/**
 * Update by a lower bound: the runner was `δ` below the curve, `δ` exponential with the given mean.
 *
 * Exact in the one direction that matters: a normal belief times this likelihood is again a normal,
 * shifted, times a normal distribution function, whose moments are known in closed form (Rasmussen &
 * Williams 2006, 3.9; the specification, A8, integrates the same on 4001 points). The rest of the
 * state follows by moment matching.
 */
export function updateByLowerBound(
  state: CurveState,
  measurement: LogSpeedMeasurement,
  meanDeficit: number,
): CurveState {
  const slope = features(measurement.durationS)
  const column = times(state.covariance, slope)
  const variance = dot(slope, column)
  const mean = dot(slope, state.mean)
  return settleLevel(state, measurement, (logSpeed) => {
    const bound = { ...measurement, logSpeed }
    const after = truncatedMoments({ mean, variance }, bound, 1 / meanDeficit)
    return {
      mean: along(state.mean, column, (after.mean - mean) / variance),
      covariance: lessOuter(state.covariance, column, (variance - after.variance) / variance ** 2),
      shape: state.shape,
    }
  })
}

interface Moments {
  readonly mean: number
  readonly variance: number
}

function truncatedMoments(
  before: Moments,
  measurement: LogSpeedMeasurement,
  rate: number,
): Moments {
  const { sd, logSpeed } = measurement
  const { variance } = before
  const mean = before.mean - rate * variance
  const total = variance + sd * sd
  const z = (mean - logSpeed - rate * sd * sd) / Math.sqrt(total)
  const ratio = normalHazard(z)
  return {
    mean: mean + (variance * ratio) / Math.sqrt(total),
    variance: Math.max(0, variance - (variance * variance * ratio * (z + ratio)) / total),
  }
}
