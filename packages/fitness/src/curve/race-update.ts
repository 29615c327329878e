import {
  along,
  dot,
  expectedLogSpeed,
  features,
  lessOuter,
  settleLevel,
  times,
} from './curve-state.ts'
import type { CurveState } from './curve-state.ts'

export interface LogSpeedMeasurement {
  readonly durationS: number
  readonly logSpeed: number
  readonly sd: number
}

/** Degrees of freedom of the Student-t tail for results slower than expected (grade X). */
const SLOW_TAIL_FREEDOM = 4
/** Standard deviations after which a faster result pulls no harder (Huber 1964; grade X). */
const FAST_PULL_LIMIT = 2
const REWEIGHTING_ROUNDS = 20

/** Plain Kalman update of the curve by one two-sided measurement (Kalman 1960). */
export function updateByMeasurement(
  state: CurveState,
  measurement: LogSpeedMeasurement,
): CurveState {
  const slope = features(measurement.durationS)
  const column = times(state.covariance, slope)
  const variance = dot(slope, column) + measurement.sd ** 2
  const covariance = lessOuter(state.covariance, column, 1 / variance)
  const expected = dot(slope, state.mean)
  return settleLevel(state, measurement, (straight) => ({
    mean: along(state.mean, column, (straight - expected) / variance),
    covariance,
    shape: state.shape,
  }))
}

/**
 * The error the result is given once its surprise is known.
 *
 * A result slower than expected has many causes (jogged, tactical, hot, hilly): its variance grows as
 * under a Student-t error, by iterated reweighting, so that a jogged race pulls hardly at all. A
 * result faster than expected has few (a short course, a typing error): its pull stops growing at
 * two standard deviations but never shrinks, so that a faster race never predicts slower. Inside one
 * standard deviation on the slow side and two on the fast side this is the plain Kalman error.
 */
export function robustSd(state: CurveState, measurement: LogSpeedMeasurement): number {
  const slope = features(measurement.durationS)
  const predicted = dot(slope, times(state.covariance, slope))
  const plain = measurement.sd ** 2
  const innovation = measurement.logSpeed - expectedLogSpeed(state, measurement.durationS)
  if (innovation >= 0) {
    const surprise = innovation / Math.sqrt(predicted + plain)
    if (surprise <= FAST_PULL_LIMIT) return measurement.sd
    return Math.sqrt(((predicted + plain) * surprise) / FAST_PULL_LIMIT - predicted)
  }
  let error = plain
  for (let round = 0; round < REWEIGHTING_ROUNDS; round += 1) {
    // The residual that the error itself must explain, after the state has given way.
    const left = (innovation * error) / (predicted + error)
    const leftVariance = (error * predicted) / (predicted + error)
    const surpriseSquared = (left ** 2 + leftVariance) / plain
    const weight = Math.min(1, (SLOW_TAIL_FREEDOM + 1) / (SLOW_TAIL_FREEDOM + surpriseSquared))
    error = plain / weight
  }
  return Math.sqrt(error)
}
