import { median } from 'simple-statistics'
import type { PlanRequest, TrainingHistory } from '../model/plan.ts'

/** A week below this share of the median is a recovery week and says nothing of the usual one. */
const RECOVERY_SHARE = 0.85
const USUAL_WEEKS = 4
/** From this many run-free days on the empty weeks are a break, and the return ladder rules. */
export const BREAK_FROM_DAYS = 8

/** Every cap asks for it; it is worked out once a history. */
const USUAL = new WeakMap<TrainingHistory, number>()

/** `B` of science D7: the median kilometres of the last four weeks that were no recovery weeks. */
export function usualWeekKm(history: TrainingHistory): number {
  const usual = USUAL.get(history) ?? medianWeekKm(history)
  USUAL.set(history, usual)
  return usual
}

function medianWeekKm(history: TrainingHistory): number {
  const run = history.weeklyKm.filter((km) => km > 0)
  if (run.length === 0) return 0
  const typical = median(run)
  return median(run.filter((km) => km >= RECOVERY_SHARE * typical).slice(-USUAL_WEEKS))
}

/**
 * The weeks the growth of the first planned weeks is measured against, oldest first. After a break
 * the empty weeks are left out: the return ladder caps the first weeks then, not the growth.
 */
export function weeksBeforeKm(history: TrainingHistory): readonly number[] {
  if (history.runFreeDays < BREAK_FROM_DAYS) return history.weeklyKm
  const usual = usualWeekKm(history)
  return history.weeklyKm.filter((km) => km >= usual / 2)
}

/** Share of the usual week that the first week back may have (D7); 1 without a break. */
export function returnShare(runFreeDays: number): number {
  if (runFreeDays < BREAK_FROM_DAYS) return 1
  return runFreeDays <= 14 ? 0.7 : 0.5
}

/**
 * Longest run of the last 30 days, km. Without one on record, and where the record says less than that,
 * an even share of the usual week: one run a week was at least so long.
 */
export function longestKnownRunKm({ history }: PlanRequest): number {
  const evenShare = usualWeekKm(history) / Math.max(3, Math.round(history.runsPerWeek))
  const known = history.longestRun30dKm
  if (known <= 0) return evenShare
  return history.runFreeDays < BREAK_FROM_DAYS ? Math.max(known, evenShare) : known
}
