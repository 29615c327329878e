import { plusDiagonal } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'

/** Random walk per day of θ, β, κ and λ (science A8, grade X). */
export const DAILY_VARIANCE = [
  0.012 ** 2 / 28,
  0.006 ** 2 / 56,
  0.01 ** 2 / 56,
  0.01 ** 2 / 56,
] as const

/** Run-free days without loss, log-speed lost on each later day, and the most lost (grade X). */
export const FREE_DAYS = 10
const LOSS_PER_DAY = 0.0015
const LARGEST_LOSS = 0.12

/** The same belief some days later: same mean, wider. */
export function afterDays(state: CurveState, days: number): CurveState {
  if (days <= 0) return state
  const [speed, slope, lift, droop] = DAILY_VARIANCE
  return {
    ...state,
    covariance: plusDiagonal(state.covariance, [
      speed * days,
      slope * days,
      lift * days,
      droop * days,
    ]),
  }
}

/** Log-speed that a runner may have lost after this many days without a run. */
export function largestLossOf(runFreeDays: number): number {
  return Math.min(LARGEST_LOSS, LOSS_PER_DAY * Math.max(0, runFreeDays - FREE_DAYS))
}

/** The same belief, less sure of its level by this log-speed. */
export function lessSure(state: CurveState, logSpeed: number): CurveState {
  if (logSpeed === 0) return state
  return { ...state, covariance: plusDiagonal(state.covariance, [logSpeed ** 2, 0, 0, 0]) }
}
