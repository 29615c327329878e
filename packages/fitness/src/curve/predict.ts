import { expectedLogSpeed, logSpeedAt } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'

/** Standard normal quantile of the 80 % interval. */
export const Z80 = 1.2816
/** Speeds between which the answer is sought, m/s. */
const FASTEST_MPS = 12
const SLOWEST_MPS = 0.8
/** By how much `ln D` usually grows with `ln T`. */
const USUAL_RESPONSE = 0.92
const STEPS_AT_MOST = 60
const CLOSE_ENOUGH = 1e-13

/** What a prediction needs: the belief and the durations at which the runner was observed. */
export interface CurveKnowledge extends CurveState {
  readonly observedDurationsS: readonly number[]
}

export interface PredictedTime {
  readonly timeS: number
  readonly lowS: number // 80 % interval
  readonly highS: number
  /** Standard deviation of the logarithm of the time. */
  readonly logSd: number
}

export interface PredictedSpeed {
  readonly speedMps: number
  readonly lowMps: number // 80 % interval
  readonly highMps: number
  readonly logSd: number
}

export interface CurvePoint extends PredictedSpeed {
  readonly durationS: number
}

/**
 * Time for a distance with its 80 % interval; monotone in the distance.
 *
 * @example
 * const tenKm = (knowledge: CurveKnowledge) => predictTime(knowledge, 10_000).timeS
 */
export function predictTime(knowledge: CurveKnowledge, distanceM: number): PredictedTime {
  const timeS = timeOnCurve(knowledge, distanceM)
  const logSd = Math.sqrt(variancesAt(knowledge, timeS)) / responseAt(knowledge, timeS)
  return {
    timeS,
    lowS: timeS * Math.exp(-Z80 * logSd),
    highS: timeS * Math.exp(Z80 * logSd),
    logSd,
  }
}

/** Speed that can be held for a duration with its 80 % interval. */
export function speedAtDuration(knowledge: CurveKnowledge, durationS: number): PredictedSpeed {
  const speedMps = Math.exp(logSpeedAt(knowledge, durationS).mean)
  const logSd = Math.sqrt(variancesAt(knowledge, durationS))
  return {
    speedMps,
    lowMps: speedMps * Math.exp(-Z80 * logSd),
    highMps: speedMps * Math.exp(Z80 * logSd),
    logSd,
  }
}

const CURVE_FROM_S = 20
const CURVE_TO_S = 6 * 3600
const CURVE_POINTS = 60

/** The curve from 20 s to 6 h, evenly spaced in log-duration. */
export function curvePoints(knowledge: CurveKnowledge): readonly CurvePoint[] {
  const step = Math.log(CURVE_TO_S / CURVE_FROM_S) / (CURVE_POINTS - 1)
  return Array.from({ length: CURVE_POINTS }, (_, index) => {
    const durationS = CURVE_FROM_S * Math.exp(index * step)
    return { durationS, ...speedAtDuration(knowledge, durationS) }
  })
}

/** Step in log-duration over which the slope of the curve is taken. */
const SLOPE_STEP = 1e-4
const LEAST_RESPONSE = 0.5

/** By how much `ln D` grows with `ln T` at a duration: one plus the slope of the curve there. */
export function responseAt(state: CurveState, durationS: number): number {
  const later = expectedLogSpeed(state, durationS * Math.exp(SLOPE_STEP))
  const slope = (later - expectedLogSpeed(state, durationS)) / SLOPE_STEP
  return Math.max(LEAST_RESPONSE, 1 + slope)
}

/**
 * Solves `ln T + m(T) = ln D`. The left side grows with `ln T` almost evenly, so steps by its usual
 * slope close in on the answer at once; bisection would take five times as long.
 */
export function timeOnCurve(state: CurveState, distanceM: number): number {
  const low = Math.log(distanceM / FASTEST_MPS)
  const high = Math.log(distanceM / SLOWEST_MPS)
  const target = Math.log(distanceM)
  let logTime = Math.min(high, Math.max(low, target - state.mean[0]))
  for (let step = 0; step < STEPS_AT_MOST; step += 1) {
    const missing = target - logTime - expectedLogSpeed(state, Math.exp(logTime))
    const next = Math.min(high, Math.max(low, logTime + missing / USUAL_RESPONSE))
    if (Math.abs(next - logTime) < CLOSE_ENOUGH) return Math.exp(next)
    logTime = next
  }
  return Math.exp(logTime)
}

/** Variance of the log-speed at a duration, with what is lost away from the observed ones. */
export function variancesAt(knowledge: CurveKnowledge, durationS: number): number {
  const { variance } = logSpeedAt(knowledge, durationS)
  let nearest = Infinity
  for (const observed of knowledge.observedDurationsS) {
    nearest = Math.min(nearest, Math.abs(Math.log(durationS / observed)))
  }
  return variance + (nearest === Infinity ? 0 : (knowledge.shape.extrapolationSd * nearest) ** 2)
}
