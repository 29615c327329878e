import { along, dot, features, lessOuter, settleLevel, times } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'
import { logNormalCdf } from './normal-distribution.ts'
import type { LogSpeedMeasurement } from './race-update.ts'

const POINTS = 4001
const HALF_WIDTH_SD = 8
/** Φ(8) is 1 to double precision: the lower bound does not bind and the answer is closed. */
const SLACK_SD = 8

/**
 * Update by a lower bound: the runner was `δ` below the curve, `δ` exponential with the given mean.
 *
 * Exact in the one direction that matters, by integration on 4001 points over ±8 standard deviations
 * (science A8); the rest of the state follows by moment matching.
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
  const spread = Math.sqrt(before.variance)
  const low = before.mean - HALF_WIDTH_SD * spread
  if ((low - logSpeed - rate * sd * sd) / sd > SLACK_SD) {
    return { mean: before.mean - rate * before.variance, variance: before.variance }
  }
  const step = (2 * HALF_WIDTH_SD * spread) / (POINTS - 1)
  const logWeights = new Float64Array(POINTS)
  let highest = -Infinity
  for (let index = 0; index < POINTS; index += 1) {
    const speed = low + index * step
    const gap = speed - logSpeed
    const offset = (speed - before.mean) / spread
    const logWeight =
      rate * ((rate * sd * sd) / 2 - gap) +
      logNormalCdf((gap - rate * sd * sd) / sd) -
      0.5 * offset * offset
    logWeights[index] = logWeight
    if (logWeight > highest) highest = logWeight
  }
  let total = 0
  let first = 0
  let second = 0
  for (let index = 0; index < POINTS; index += 1) {
    const weight = Math.exp((logWeights[index] ?? -Infinity) - highest)
    const offset = index * step - HALF_WIDTH_SD * spread
    total += weight
    first += weight * offset
    second += weight * offset * offset
  }
  const shift = first / total
  return { mean: before.mean + shift, variance: Math.max(0, second / total - shift * shift) }
}
