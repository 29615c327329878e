import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { speedAtDuration } from '../curve/predict.ts'
import type { CurveKnowledge } from '../curve/curve-knowledge.ts'
import { Z80 } from '../curve/predict.ts'

export interface Threshold {
  /** Highest speed that can be held in a steady state, about an hour's race speed (LT2). */
  readonly speedMps: number
  readonly lowMps: number // 80 % interval
  readonly highMps: number
  readonly sdMps: number
  /** First threshold (LT1), where easy running ends. */
  readonly firstSpeedMps: number
  readonly firstLowMps: number
  readonly firstHighMps: number
  /** Never known from speed alone. */
  readonly heartRateBpm: null
  readonly source: Message
}

const THRESHOLD_DURATION_S = 3600
/** Measurement error of V(3600) as a threshold, m/s (science C2, grade X). */
const CURVE_ERROR_MPS = 0.15
/** LT1 as a share of LT2 and its standard deviation between runners (science C1, grade X). */
const FIRST_SHARE = 0.83
const FIRST_SHARE_SD = 0.05

/**
 * Both thresholds from the curve; their bands hold the curve's own uncertainty as well.
 *
 * @example
 * import type { CurveKnowledge } from '@bell-lap/fitness/curve/predict'
 * const speedOf = (knowledge: CurveKnowledge) => thresholdFromCurve(knowledge).speedMps
 */
export function thresholdFromCurve(knowledge: CurveKnowledge): Threshold {
  const { speedMps, logSd } = speedAtDuration(knowledge, THRESHOLD_DURATION_S)
  const sdMps = Math.hypot(CURVE_ERROR_MPS, speedMps * logSd)
  const firstSpeedMps = FIRST_SHARE * speedMps
  const firstSd = Math.hypot(FIRST_SHARE * sdMps, FIRST_SHARE_SD * speedMps)
  return {
    speedMps,
    lowMps: speedMps - Z80 * sdMps,
    highMps: speedMps + Z80 * sdMps,
    sdMps,
    firstSpeedMps,
    firstLowMps: firstSpeedMps - Z80 * firstSd,
    firstHighMps: firstSpeedMps + Z80 * firstSd,
    heartRateBpm: null,
    source: message('threshold.from-curve'),
  }
}
