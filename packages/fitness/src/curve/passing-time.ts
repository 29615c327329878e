/** Run-free days without loss, log-speed lost on each later day, and the most lost (grade X). */
export const FREE_DAYS = 10
const LOSS_PER_DAY = 0.0015
const LARGEST_LOSS = 0.12

/** Log-speed that a runner may have lost after this many days without a run. */
export function largestLossOf(runFreeDays: number): number {
  return Math.min(LARGEST_LOSS, LOSS_PER_DAY * Math.max(0, runFreeDays - FREE_DAYS))
}
