/** The way back to longer races after the mile: three to six weeks (science H2, phase 5). */
import { goalEvent, PLAN_WEEKS } from '@bell-lap/units/goal-event'
import { BASE_WEEKS, isBasePlan } from './base-plan.ts'
import { usualWeekKm } from './usual-week.ts'
import type { Goal, PlanRequest } from '../model/plan.ts'

export type WayBackTo = '5k' | '10k' | 'half' | 'marathon'

const USUAL_MILE_WEEKS = 12

interface Target {
  /** Weeks where the request leaves them open. */
  readonly weeks: number
  /** Where the long run leads, km (grade D). */
  readonly longKm: number
}
const TARGETS: Readonly<Record<WayBackTo, Target>> = {
  '5k': { weeks: 4, longKm: 11 },
  '10k': { weeks: 5, longKm: 15 },
  half: { weeks: 6, longKm: 19 },
  marathon: { weeks: 6, longKm: 26 },
}
/** No week carries a longer run than this share of it (science D7). */
export const LONG_SHARE_OF_WEEK = 0.45
/** The week after a goal race as a share of the usual one (grade D). */
export const WEEK_AFTER_RACE_SHARE = 0.75
/** Then each week grows by a little less than the tenth that would count as a lever (grade D). */
export const WAY_BACK_GROWTH = 1.09

/** What the way back makes ready for; `null` for a mile plan and a base plan. */
export function towardsOf({ event, towards, base }: Goal): WayBackTo | null {
  if (base !== undefined) return null
  const { id } = goalEvent(event)
  if (id !== '5k' && id !== '10k') return null
  return towards ?? id
}

/** Fewest, most and usual weeks of a plan to this goal. */
export function planLengths(goal: Goal): {
  readonly fewest: number
  readonly most: number
  readonly usual: number
} {
  if (isBasePlan(goal)) return { fewest: BASE_WEEKS, most: BASE_WEEKS, usual: BASE_WEEKS }
  const towards = towardsOf(goal)
  return towards === null
    ? { ...PLAN_WEEKS.mile, usual: USUAL_MILE_WEEKS }
    : { ...PLAN_WEEKS['way-back'], usual: TARGETS[towards].weeks }
}

/** Kilometres the long run of the way back grows to, if caps and time allow; never below the usual. */
export function longRunTargetKm(
  towards: WayBackTo,
  request: PlanRequest,
  usualLongKm: number,
): number {
  const fromWeek = LONG_SHARE_OF_WEEK * usualWeekKm(request.history)
  return Math.max(usualLongKm, Math.min(TARGETS[towards].longKm, fromWeek))
}
