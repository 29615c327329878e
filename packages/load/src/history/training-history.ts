import { needList } from '@bell-lap/units/wrong-argument'
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

export interface RunForHistory {
  readonly day: CalendarDay
  readonly distanceM: number
  /** Metres at or above 0.97 of mile speed; 0 when the speed is not known. */
  readonly fastM: number
  /** The run held strides or short fast repetitions; left out means: judge by `fastM`. */
  readonly strides?: boolean
}

/** The same shape as the plan's training history. */
export interface HistoryOfTraining {
  /** Kilometres of the last eight complete weeks, oldest first; weeks start on Monday. */
  readonly weeklyKm: readonly number[]
  readonly longestRun30dKm: number
  readonly largestFastSession30dM: number
  readonly largestFastSession90dM: number
  readonly fastMetresLastWeekM: number
  readonly strideExposures28d: number
  readonly mileSessions28d: number
  readonly runFreeDays: number
  readonly runsPerWeek: number
}

const WEEKS = 8
/** From this many fast metres on a run counts as an exposure to strides (grade X). */
const STRIDES_FROM_M = 200
/** From this many fast metres on a run counts as a session at mile pace (grade X). */
const MILE_SESSION_FROM_M = 800
/** Run-free days told for a runner without any run: long enough for the gentlest start. */
const NEVER_RAN_DAYS = 365
/** Weeks over which the number of runs a week is averaged: the habit, not one thin month (X). */
const RUNS_WEEKS = 8

/**
 * What the plan wants to know about the training before `today`; today's runs count too.
 *
 * @example
 * const { longestRun30dKm } = trainingHistory(
 *   [{ day: '2026-11-22', distanceM: 14_000, fastM: 0 }],
 *   '2026-11-29',
 * ) // 14
 */
export function trainingHistory(
  runs: readonly RunForHistory[],
  today: CalendarDay,
): HistoryOfTraining {
  needList('runs', runs)
  const past = runs
    .filter((run) => run.day <= today && run.distanceM > 0)
    .map((run) => ({ ...run, age: daysBetween(run.day, today) }))
  const monday = mondayOf(today)
  const inWeek = (weeksAgo: number) => {
    const from = addDays(monday, -7 * weeksAgo)
    const to = addDays(from, 7)
    return past.filter((run) => run.day >= from && run.day < to)
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const last30 = past.filter((run) => run.age < 30)
  const last90 = past.filter((run) => run.age < 90)
  const last28 = past.filter((run) => run.age < 28)
  const weeklyKm = Array.from(
    { length: WEEKS },
    (_, index) => sum(inWeek(WEEKS - index).map((run) => run.distanceM)) / 1000,
  )
  const recent = past.filter((run) => run.age < 7 * RUNS_WEEKS)
  return {
    weeklyKm,
    longestRun30dKm: Math.max(0, ...last30.map((run) => run.distanceM)) / 1000,
    largestFastSession30dM: Math.max(0, ...last30.map((run) => run.fastM)),
    largestFastSession90dM: Math.max(0, ...last90.map((run) => run.fastM)),
    fastMetresLastWeekM: sum(inWeek(1).map((run) => run.fastM)),
    strideExposures28d: last28.filter((run) => run.strides ?? run.fastM >= STRIDES_FROM_M).length,
    mileSessions28d: last28.filter((run) => run.fastM >= MILE_SESSION_FROM_M).length,
    runFreeDays: past.reduce((least, run) => Math.min(least, run.age), NEVER_RAN_DAYS),
    runsPerWeek: Math.round((10 * recent.length) / RUNS_WEEKS) / 10,
  }
}
