import { dayNumber } from '@bell-lap/units/calendar-day'
import type { RaceEvidence, TrainingEvidence } from '../evidence/evidence.ts'
import type { CurveShape } from './curve-shape.ts'
import { along, dot, expectedLogSpeed, features, times } from './curve-state.ts'
import type { CurveState, Matrix4, Vector4 } from './curve-state.ts'
import { raceMeasurement, trainingMeasurement } from './evidence-error.ts'
import { normalHazard } from './normal-distribution.ts'
import { DAILY_VARIANCE } from './passing-time.ts'

/** Something the runner did without racing: a recorded best, or a race that was jogged. */
export type BoundEvidence = TrainingEvidence | RaceEvidence

/** A speed that the runner held at least, over a duration on a day. */
export interface LowerBound {
  readonly evidence: BoundEvidence
  readonly dayNumber: number
  readonly durationS: number
  /** Log-speed, corrected for the day, the place and how it was measured. */
  readonly logSpeed: number
  /** Variance of the measuring error, log-speed. */
  readonly variance: number
}

/** How a recorded best or a jogged race reads as a lower bound. */
export function lowerBound(evidence: BoundEvidence, shape: CurveShape): LowerBound {
  const { correction, sd } =
    evidence.kind === 'race' ? raceMeasurement(evidence, shape) : trainingMeasurement(evidence)
  const { distanceM, timeS } = evidence
  return {
    evidence,
    dayNumber: dayNumber(evidence.day),
    durationS: timeS,
    logSpeed: Math.log(distanceM / timeS) + correction,
    variance: sd ** 2,
  }
}

/** What a lower bound does to a belief: the mean moves by `along`, at the bound's duration by `logSpeed`. */
export interface Push {
  readonly bound: LowerBound
  readonly along: Vector4
  readonly logSpeed: number
  /** The bound is so far above the belief that it may be a measuring error. */
  readonly doubted: boolean
}

/** A log-speed that is known better than this is fixed: rounding errors are of this size. */
const LEAST_VARIANCE = 1e-9
/** A bound this many standard deviations below the belief moves it by less than 0.001 %. */
const SILENT_SD = 4
/**
 * A bound further above the belief than this pulls no harder, because a jump of the GPS is likelier
 * than a leap of the runner (Huber 1964; grade X). Its pull never shrinks: a faster best must not say
 * less than a slower one.
 */
export const DOUBT_SD = 2
/** Nor does one recorded best move the curve by more than this; a result tells the rest (grade X). */
const LARGEST_PUSH = 0.03

/**
 * The shift of the mean by the likelihood `Φ((s − y)/σ)` of one lower bound, `null` where it says
 * nothing (Rasmussen & Williams 2006, 3.9). Always towards faster at its own duration. The error of
 * an older bound is larger, because form wandered since then.
 */
export function pushOf(
  bound: LowerBound,
  state: CurveState,
  covariance: Matrix4,
  onDay: number,
): Push | null {
  const slope = features(bound.durationS)
  const column = times(covariance, slope)
  const variance = dot(slope, column)
  if (!(variance > LEAST_VARIANCE)) return null
  const error = bound.variance + wandered(slope, Math.max(0, onDay - bound.dayNumber))
  const total = Math.sqrt(variance + error)
  const surprise = (bound.logSpeed - expectedLogSpeed(state, bound.durationS)) / total
  if (surprise < -SILENT_SD) return null
  const doubted = surprise > DOUBT_SD
  const pull = (variance * normalHazard(-Math.min(DOUBT_SD, surprise))) / total
  const logSpeed = Math.min(LARGEST_PUSH, pull)
  return { bound, along: along([0, 0, 0, 0], column, logSpeed / variance), logSpeed, doubted }
}

/** Variance by which the log-speed at a duration wanders in so many days. */
function wandered(slope: Vector4, days: number): number {
  let variance = 0
  for (const index of [0, 1, 2, 3] as const) {
    variance += slope[index] ** 2 * DAILY_VARIANCE[index] * days
  }
  return variance
}
