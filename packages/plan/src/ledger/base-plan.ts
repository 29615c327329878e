/** A base plan: four weeks of easy running for runners who run too little for a mile plan (science G, H7; session E5). */
import { midMps, WALK_MPS } from '@bell-lap/workout/step-size'
import type { BaseStart, Goal, PlanRequest, TrainingHistory } from '../model/plan.ts'
import { LADDER_BREAK_DAYS } from './breaks.ts'
import { usualWeekKm } from './usual-week.ts'

export const BASE_WEEKS = 4
/** Each week grows by a little less than the tenth that would count as a lever (grade D). */
export const BASE_GROWTH = 1.08
/** Where it grows to, as a share of the usual week; the cap of a week is 1.20 (science D7). */
export const BASE_SHARE = 1.18

const FEWEST_RUNS = 3
/** The average of eight weeks may fall a little short of three runs. */
const RUNS_TOLERANCE = 0.5
/** A beginner's longest first run, walks counted, and what continuous running leads to (science H7). */
const FIRST_RUN_S = 32 * 60
const CONTINUOUS_S = 30 * 60
/** Who has not run so long without a break walks between (X). */
const WALKS_BELOW_S = 20 * 60
/** Two minutes of running, one of walking (session E5). */
const RUN_SHARE = 2 / 3
/** Of the usual week after a break of more than four weeks (science D7). */
const AFTER_LONG_BREAK_SHARE = 0.3
/** The first whole week with strides: three weeks of running without a break come before them (science H7). */
const STRIDES_FROM_WEEK: Readonly<Record<BaseStart, number>> = {
  'run-walk': BASE_WEEKS,
  continuous: 3,
  'with-strides': 1,
}

/** Whether a plan builds a base and leads to no race. */
export function isBasePlan({ base }: Pick<Goal, 'base'>): boolean {
  return base !== undefined
}

/** The most runs of a week: one more than the runner is used to. */
export function mostBaseRuns({ history }: Pick<PlanRequest, 'history'>): number {
  return Math.max(FEWEST_RUNS, Math.round(history.runsPerWeek) + 1)
}

/** Whole weeks before the first strides; `Infinity` for plans that are no base plan. */
export function baseWeeksWithoutStrides({ base }: Goal): number {
  return base === undefined ? 0 : STRIDES_FROM_WEEK[base]
}

/**
 * The same runner asking for a base plan: no race, four weeks, and a beginning that fits what was run
 * so far. Who has run less than three times half an hour of running and walking begins with that, and so
 * does who has not run for more than four weeks: it is the first step of the return (grade D).
 */
export function baseRequest(asked: PlanRequest): PlanRequest {
  const { continues: _, ...request } = asked
  const { goal, history, ability } = request
  const base = startOf(history, midMps(ability.paces.E))
  return {
    ...request,
    history: withFirstRuns(history, firstRunKm(request)),
    goal: { event: goal.event, raceDay: null, weeks: BASE_WEEKS, goalTimeS: null, base },
    races: [],
  }
}

/** What a beginner's first run may come to, walks counted, km. */
export function firstRunKm({ ability }: Pick<PlanRequest, 'ability'>): number {
  const easyMps = midMps(ability.paces.E)
  return (FIRST_RUN_S * (RUN_SHARE * easyMps + (1 - RUN_SHARE) * WALK_MPS)) / 1000
}

function startOf(history: TrainingHistory, easyMps: number): BaseStart {
  const continuousKm = (CONTINUOUS_S * easyMps) / 1000
  const walksBelowKm = (WALKS_BELOW_S * easyMps) / 1000
  if (isFresh(history) || history.longestRun30dKm < walksBelowKm) return 'run-walk'
  const regular =
    history.runsPerWeek >= FEWEST_RUNS - RUNS_TOLERANCE &&
    usualWeekKm(history) >= FEWEST_RUNS * continuousKm
  return regular ? 'with-strides' : 'continuous'
}

function isFresh(history: TrainingHistory): boolean {
  return history.runFreeDays >= LADDER_BREAK_DAYS || usualWeekKm(history) <= 0
}

function withFirstRuns(history: TrainingHistory, runKm: number): TrainingHistory {
  const leastKm = FEWEST_RUNS * runKm
  const usualKm = usualWeekKm(history)
  const longestRun30dKm = Math.max(history.longestRun30dKm, runKm)
  if (isFresh(history)) {
    const km = Math.max(leastKm, AFTER_LONG_BREAK_SHARE * usualKm)
    const weeklyKm = history.weeklyKm.map(() => km)
    return { ...history, weeklyKm, longestRun30dKm, runFreeDays: 0 }
  }
  if (usualKm >= leastKm) return { ...history, longestRun30dKm }
  return { ...history, weeklyKm: history.weeklyKm.map(() => leastKm), longestRun30dKm }
}
