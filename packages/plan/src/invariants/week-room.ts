/** How much a week may hold of what grows slowest: fast metres (rule 11), and load of calf and Achilles (rule 35). */
import { ACHILLES_GROWTH, ACHILLES_GROWTH_TENDER, fastWeekCapM } from '../ledger/caps.ts'
import { recentAchilles, recentFastM } from '../ledger/training-ledger.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { PlanRequest } from '../model/plan.ts'
import type { CheckedWeek } from './checked-plan.ts'

/** Repetitions by time are rounded, so metres may be a little over a cap. */
export const METRES_TOLERANCE = 1.03

/** Fast metres of a week, repetitions in full and strides at half, without races and tests. */
export interface FastRoom {
  readonly fastM: number
  readonly mostM: number
  readonly isOver: boolean
}

/** Load of calf and Achilles, in units that only compare weeks with each other. */
export interface CalfRoom {
  readonly load: number
  /** Mean of the last four weeks with running. */
  readonly mean: number
  /** The most that a week may hold, as a multiple of the mean; `null` for the days before the first whole week. */
  readonly mostShare: number | null
  readonly isOver: boolean
}

/** Fast metres of a week and the most that the weeks before it allow. */
export function fastRoom({ done, before }: CheckedWeek, { history }: PlanRequest): FastRoom {
  const mostM = fastWeekCapM(recentFastM(before), 1000 * usualWeekKm(history))
  return { fastM: done.fastM, mostM, isOver: done.fastM > METRES_TOLERANCE * mostM }
}

/** Calf load of a week and the most that the weeks before it allow. */
export function calfRoom({ done, before, leadIn }: CheckedWeek, { runner }: PlanRequest): CalfRoom {
  const tender = runner.health.calfAchillesHamstring12Weeks
  const growth = tender ? ACHILLES_GROWTH_TENDER : ACHILLES_GROWTH
  const mostShare = leadIn ? null : growth
  const [load, mean] = [done.achillesTraining, recentAchilles(before)]
  return { load, mean, mostShare, isOver: mostShare !== null && load > mostShare * mean }
}
