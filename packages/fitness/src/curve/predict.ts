import type { CurveKnowledge } from './curve-knowledge.ts'
import { levelResponse, logSpeedOver } from './mean-curve.ts'
import { atDistance, between, NODES_M } from './race-distances.ts'
import { seldomRacedLoss } from './seldom-raced.ts'

export type { CurveKnowledge } from './curve-knowledge.ts'

/** Standard normal quantile of the 80 % interval. */
export const Z80 = 1.2816
const STEPS_AT_MOST = 80
const CLOSE_ENOUGH = 1e-12

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
 * Time for a distance with its 80 % interval: what the runner is able to on an even day. The time is
 * that of `predictRace`, whose interval holds the scatter of race days as well.
 *
 * @example
 * import type { CurveKnowledge } from '@bell-lap/fitness/curve/predict'
 * const tenKm = (knowledge: CurveKnowledge) => predictTime(knowledge, 10_000).timeS
 */
export function predictTime(knowledge: CurveKnowledge, distanceM: number): PredictedTime {
  const { logSpeed, logSd } = speedOver(knowledge, distanceM)
  const timeS = distanceM / Math.exp(logSpeed - seldomRacedLoss(distanceM))
  return {
    timeS,
    lowS: timeS * Math.exp(-Z80 * logSd),
    highS: timeS * Math.exp(Z80 * logSd),
    logSd,
  }
}

/**
 * Log-speed over a distance and its standard deviation. Between two nodes time is a power of the
 * distance (Riegel 1981), so that speed never grows with it.
 */
export function speedOver(
  { kind, levels, variances }: CurveKnowledge,
  distanceM: number,
): { readonly logSpeed: number; readonly logSd: number } {
  const { before, after, share } = between(distanceM)
  const at = (node: number) => logSpeedOver(kind, NODES_M[node] ?? distanceM, levels[node] ?? 0)
  const level = atDistance(levels, distanceM)
  const sd = Math.sqrt(atDistance(variances, distanceM))
  return {
    logSpeed: (1 - share) * at(before) + share * at(after),
    logSd: sd * levelResponse(kind, distanceM, level),
  }
}

/** Speed that can be held for a duration with its 80 % interval. */
export function speedAtDuration(knowledge: CurveKnowledge, durationS: number): PredictedSpeed {
  const distanceM = distanceIn(knowledge, durationS)
  const { logSd: overDistance } = speedOver(knowledge, distanceM)
  const speedMps = distanceM / durationS
  const logSd = overDistance / responseAt(knowledge, distanceM)
  return {
    speedMps,
    lowMps: speedMps * Math.exp(-Z80 * logSd),
    highMps: speedMps * Math.exp(Z80 * logSd),
    logSd,
  }
}

/**
 * Distance that is run in a duration, metres. Solves `ln D = ln T + ln speed(D)`; speed changes so
 * little with distance that putting the answer in again closes in on it.
 */
export function distanceIn(knowledge: CurveKnowledge, durationS: number): number {
  let distanceM = durationS * Math.exp(knowledge.levels[0] ?? 1)
  for (let step = 0; step < STEPS_AT_MOST; step += 1) {
    const next = durationS * Math.exp(speedOver(knowledge, distanceM).logSpeed)
    if (Math.abs(next - distanceM) < CLOSE_ENOUGH * next) return next
    distanceM = next
  }
  return distanceM
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

/** Step in log-distance over which the slope of the curve is taken. */
const SLOPE_STEP = 0.05

/** By how much the logarithm of the time grows with that of the distance. */
function responseAt(knowledge: CurveKnowledge, distanceM: number): number {
  const further = speedOver(knowledge, distanceM * Math.exp(SLOPE_STEP)).logSpeed
  return Math.max(1, 1 - (further - speedOver(knowledge, distanceM).logSpeed) / SLOPE_STEP)
}
