/**
 * Two weeks, volume 41 to 60 % lower, intensity and frequency kept: Bosquet and colleagues 2007,
 * meta-analysis, grade A (science H4).
 */
import { isBasePlan } from './base-plan.ts'
import { towardsOf } from './way-back.ts'
import { usualWeekKm } from './usual-week.ts'
import type { PlanRequest } from '../model/plan.ts'

const EXPONENTIAL_FROM_KM = 45
const TAU_DAYS = 10
const EXPONENTIAL_DAYS = 14
const STEP_DAYS = 8
const STEP_SHARE = 0.6
/** The way back is for building: only the days before its race are lighter (grade D). */
const RACE_WEEK_DAYS = 6
const RACE_WEEK_SHARE = 0.5

export type Taper = 'none' | 'race-week' | 'step' | 'exponential'

/** Short weeks get one step down; the way back a lighter race week and no more; a base plan no taper. */
export function taperOf({ history, goal }: Pick<PlanRequest, 'history' | 'goal'>): Taper {
  if (isBasePlan(goal)) return 'none'
  if (towardsOf(goal) !== null) return 'race-week'
  return usualWeekKm(history) < EXPONENTIAL_FROM_KM ? 'step' : 'exponential'
}

/** Share of the usual daily running on a day so many days before the race; 1 before the taper. */
export function taperShare(daysToRace: number, taper: Taper): number {
  if (daysToRace < 0) return 0
  if (taper === 'none') return 1
  if (taper === 'race-week') return daysToRace <= RACE_WEEK_DAYS ? RACE_WEEK_SHARE : 1
  if (taper === 'step') return daysToRace <= STEP_DAYS ? STEP_SHARE : 1
  return exponentialShare(EXPONENTIAL_DAYS - daysToRace, TAU_DAYS)
}

/** `e^(−d/τ)` from the first day of the taper on. */
function exponentialShare(daysIntoTaper: number, tauDays: number): number {
  return daysIntoTaper <= 0 ? 1 : Math.exp(-daysIntoTaper / tauDays)
}

/** Length of the taper in days, the race day left out. */
export function taperDays(taper: Taper): number {
  if (taper === 'none') return 0
  if (taper === 'race-week') return RACE_WEEK_DAYS
  return taper === 'step' ? STEP_DAYS : EXPONENTIAL_DAYS
}
