import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { fitLine } from './least-squares.ts'
import type { AlphaWindow } from './dfa-alpha1.ts'

export type DfaThreshold =
  | {
      readonly known: true
      readonly heartRateBpm: number
      readonly heartRateErrorBpm: number
      readonly speed: { readonly speedMps: number; readonly errorMps: number } | null
    }
  | { readonly known: false; readonly why: Message }

export interface DfaThresholds {
  readonly method: 'dfa-alpha1-ramp/plain-1'
  /** Proxy of LT1, where α1 passes 0.75 (Rogers et al. 2021). */
  readonly lt1: DfaThreshold
  /** Proxy of LT2, where α1 passes 0.50 (science C4, from memory). */
  readonly lt2: DfaThreshold
}

const LT1_ALPHA = 0.75
const LT2_ALPHA = 0.5
/** α1 falls in a nearly straight line only here. */
const STRAIGHT_PART = { from: 0.5, to: 1.0 } as const
/** Two minutes of windows, 5 s apart: fewer share nearly all their beats. */
const FEWEST_WINDOWS = 24
/** Windows of 120 s every 5 s repeat each beat 24 times, so that many count as one observation (X). */
const OVERLAP = 24
/** How far beyond a threshold the windows must reach for it to be read off rather than guessed (X). */
const MARGIN = 0.1
/** LT2 sits at the end of the straight part: the windows must come this close to it (X). */
const CLOSE = 0.05

/**
 * Thresholds from the fall of α1 during a ramp: the straight line of α1 on heart rate (and on speed)
 * between 1.0 and 0.5, read at 0.75 and 0.50. The errors hold the scatter of the line only; on top
 * comes that α1 itself is a weak stand-in for lactate (use it with 0.25 m/s, science C4).
 * @param windows of the ramp alone; a cool-down has other values at the same heart rate
 */
export function dfaThresholds(windows: readonly AlphaWindow[]): DfaThresholds {
  const inside = windows.filter(
    ({ alpha1 }) => alpha1 >= STRAIGHT_PART.from && alpha1 <= STRAIGHT_PART.to,
  )
  return {
    method: 'dfa-alpha1-ramp/plain-1',
    lt1: thresholdAt(inside, LT1_ALPHA, LT1_ALPHA - MARGIN),
    lt2: thresholdAt(inside, LT2_ALPHA, LT2_ALPHA + CLOSE),
  }
}

/** The windows up to the highest heart rate: what comes after is a cool-down (X). */
export function rampPart(windows: readonly AlphaWindow[]): readonly AlphaWindow[] {
  const highest = Math.max(...windows.map((window) => window.heartRateBpm))
  const end = windows.find((window) => window.heartRateBpm === highest)?.timeS ?? -Infinity
  return windows.filter((window) => window.timeS <= end)
}

function thresholdAt(
  windows: readonly AlphaWindow[],
  alpha: number,
  lowestNeeded: number,
): DfaThreshold {
  const why = notCovered(windows, lowestNeeded)
  if (why !== null) return { known: false, why }
  const heartRate = readAt(windows, alpha, (window) => window.heartRateBpm)
  if (heartRate === null) {
    return { known: false, why: message('alpha.not-falling') }
  }
  const withSpeed = windows.filter((window) => window.speedMps !== null)
  const speed =
    withSpeed.length < FEWEST_WINDOWS
      ? null
      : readAt(withSpeed, alpha, (window) => window.speedMps ?? 0)
  return {
    known: true,
    heartRateBpm: heartRate.value,
    heartRateErrorBpm: heartRate.error,
    speed: speed === null ? null : { speedMps: speed.value, errorMps: speed.error },
  }
}

function notCovered(windows: readonly AlphaWindow[], lowestNeeded: number): Message | null {
  if (windows.length < FEWEST_WINDOWS) {
    return message('alpha.few-windows')
  }
  const alphas = windows.map((window) => window.alpha1)
  if (Math.max(...alphas) < LT1_ALPHA + MARGIN) {
    return message('alpha.starts-hard')
  }
  if (Math.min(...alphas) > lowestNeeded) {
    return message('alpha.not-hard')
  }
  return null
}

/** Value at which the line of α1 passes `alpha`, with the error of reading a line backwards (Fieller). */
function readAt(
  windows: readonly AlphaWindow[],
  alpha: number,
  valueOf: (window: AlphaWindow) => number,
): { readonly value: number; readonly error: number } | null {
  const x = windows.map(valueOf)
  if (new Set(x).size < 2) return null
  const line = fitLine(
    x,
    windows.map((window) => window.alpha1),
  )
  if (line.slope >= 0) return null
  const value = (alpha - line.intercept) / line.slope
  const meanError = 1 / line.count + (value - line.meanX) ** 2 / line.spreadX
  return {
    value,
    error: (line.residualSd / Math.abs(line.slope)) * Math.sqrt(OVERLAP * meanError),
  }
}
