import { along, plusDiagonal } from './curve-state.ts'
import type { CurveState } from './curve-state.ts'

/** Random walk per day of θ, β, κ and λ (science A8, grade X). */
export const DAILY_VARIANCE = [
  0.012 ** 2 / 28,
  0.006 ** 2 / 56,
  0.01 ** 2 / 56,
  0.01 ** 2 / 56,
] as const

/** Run-free days without loss, log-speed lost on each later day, and the most lost (grade X). */
const FREE_DAYS = 10
const LOSS_PER_DAY = 0.0015
const LARGEST_LOSS = 0.12
/** The loss itself is known to about half of its size (grade X). */
const LOSS_RELATIVE_SD = 0.5

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

/** Log-speed lost (negative or zero) after this many days without a run. */
export function detrainingLoss(runFreeDays: number): number {
  const days = Math.max(0, runFreeDays - FREE_DAYS)
  return days === 0 ? 0 : -Math.min(LARGEST_LOSS, LOSS_PER_DAY * days)
}

/** Lowers the curve by a loss of form and widens it, since the loss differs between runners. */
export function withLoss(state: CurveState, logSpeed: number): CurveState {
  if (logSpeed === 0) return state
  return {
    ...state,
    mean: along(state.mean, [1, 0, 0, 0], logSpeed),
    covariance: plusDiagonal(state.covariance, [(LOSS_RELATIVE_SD * logSpeed) ** 2, 0, 0, 0]),
  }
}
