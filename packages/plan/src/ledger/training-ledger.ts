/** What the weeks planned so far amount to; every cap looks back at it. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import {
  ADULT_FROM,
  FAST_WEEK_FLOOR_M,
  HILL_FLOOR_S,
  MASTERS_FROM,
  NOVICE_BELOW_YEARS,
  SINGLE_RUN_DAYS,
  FAST_SESSION_DAYS,
  fastFloorM,
  USED_TO_STRIDES,
} from './caps.ts'
import type { SessionFacts } from './session-facts.ts'
import { achillesOfPastWeek } from './session-facts.ts'
import { longestKnownRunKm, usualWeekKm, weeksBeforeKm } from './usual-week.ts'
import type { PlanRequest, SessionRole } from '../model/plan.ts'
import type { Workout } from '@bell-lap/workout/workout'
import { is } from '@bell-lap/workout/classify/classify'

export interface DoneSession {
  readonly day: CalendarDay
  readonly workout: Workout
  readonly role: SessionRole
  readonly hard: boolean
  readonly facts: SessionFacts
}

export interface DoneWeek {
  readonly km: number
  /** Fast metres as the cap of a week counts them, without races and tests. */
  readonly fastM: number
  readonly hillS: number
  /** Calf and Achilles load, and the part of it that is training: no races, no tests. */
  readonly achilles: number
  readonly achillesTraining: number
  readonly leadIn: boolean
  readonly cutBack: boolean
}

export interface Progress {
  readonly request: PlanRequest
  readonly sessions: readonly DoneSession[]
  readonly weeks: readonly DoneWeek[]
}

const RECENT = 3
const STRIDES_BEFORE_MILE = 4
const DAYS_BEFORE_MILE = 14
const MILE_BEFORE_SPEED_ENDURANCE = 3
const SPEED_ENDURANCE_GAP_DAYS = 7
const SPEED_ENDURANCE_GAP_MASTERS_DAYS = 10

export function isExempt(session: { role: SessionRole }): boolean {
  return session.role === 'race' || session.role === 'test'
}

/** Sessions from a day on; they come in order of days, so that only the last ones are looked at. */
export function sessionsSince({ sessions }: Progress, from: CalendarDay): readonly DoneSession[] {
  let first = sessions.length
  while (first > 0 && (sessions[first - 1]?.day ?? '') >= from) first -= 1
  return sessions.slice(first)
}

function latest<T>(values: readonly T[], count: number): readonly T[] {
  return values.slice(Math.max(0, values.length - count))
}

/** A week below this share of the usual one was a break: it says nothing of what the runner is used to (X). */
const BREAK_WEEK_SHARE = 0.25

/** The return from a break caps so many weeks; those after them grow from what was run since. */
const RETURN_WEEKS = 2

/**
 * Kilometres of the last three weeks, those before the plan included. Weeks of a break are left out, as they are before
 * a plan: growth from nothing would never end it.
 */
export function recentKm(progress: Progress): readonly number[] {
  const { history } = progress.request
  const least = BREAK_WEEK_SHARE * usualWeekKm(history)
  const planned = progress.weeks.filter((week) => !week.leadIn).map((week) => week.km)
  const lastOff = planned.findLastIndex((km) => km < least)
  const sinceKm = planned.slice(lastOff + 1)
  if (lastOff >= 0 && sinceKm.length >= RETURN_WEEKS) return latest(sinceKm, RECENT)
  return latest([...weeksBeforeKm(history), ...planned.filter((km) => km >= least)], RECENT)
}

/** The most fast metres of the last three weeks, at least the floor growth is counted from. */
export function recentFastM(progress: Progress): number {
  const before = progress.request.history.fastMetresLastWeekM
  const weeks = [before, ...progress.weeks.map((week) => week.fastM)]
  return Math.max(FAST_WEEK_FLOOR_M, ...latest(weeks, RECENT))
}

export function recentHillS(progress: Progress): number {
  return Math.max(HILL_FLOOR_S, ...latest(progress.weeks, RECENT).map((week) => week.hillS))
}

/** Mean calf and Achilles load of the last four weeks with running; after a break the weeks without are left out. */
export function recentAchilles(progress: Progress): number {
  const { ability, history } = progress.request
  const least = BREAK_WEEK_SHARE * usualWeekKm(history)
  const before = latest(
    weeksBeforeKm(history).filter((km) => km >= least),
    4,
  ).map((km) => achillesOfPastWeek(km, Math.min(history.fastMetresLastWeekM, 1000 * km), ability))
  const planned = progress.weeks
    .filter((week) => !week.leadIn && week.km >= least)
    .map((week) => week.achilles)
  const weeks = latest([...before, ...planned], 4)
  return weeks.reduce((sum, value) => sum + value, 0) / Math.max(1, weeks.length)
}

/** Of the longest run on record, what the first run after 30 days without any grows from (D). */
const FIRST_RUN_SHARE = 0.4

/**
 * Longest run of the 30 days before a day, km; the runner's own record counts for 30 days. After 30 days without a run
 * there is none to compare with: a share of the record, so that a first short run is possible at all.
 */
export function longestBeforeKm(progress: Progress, day: CalendarDay): number {
  const from = addDays(day, -SINGLE_RUN_DAYS)
  const planned = largestBefore(progress, { from, day }, ({ distanceM }) => distanceM / 1000)
  const known = longestKnownRunKm(progress.request)
  if (isRecent(progress, day)) return Math.max(known, planned)
  return planned > 0 ? planned : FIRST_RUN_SHARE * known
}

/**
 * Fast metres of the largest session of the 90 days before a day, at least what a first session grows
 * from. Races and trials count here, though no cap counts them on their day.
 */
export function largestFastBeforeM(progress: Progress, day: CalendarDay): number {
  const { history, today } = progress.request
  const from = addDays(day, -FAST_SESSION_DAYS)
  const planned = largestBefore(progress, { from, day }, ({ repFastM }) => repFastM)
  const sinceToday = daysBetween(today, day)
  const known = Math.max(
    sinceToday <= FAST_SESSION_DAYS - SINGLE_RUN_DAYS ? history.largestFastSession30dM : 0,
    // The day of the largest is not known; it lies at most 90 days before today.
    sinceToday <= SINGLE_RUN_DAYS ? (history.largestFastSession90dM ?? 0) : 0,
  )
  const missing = USED_TO_STRIDES - history.strideExposures28d
  const strideSessions = history.strideExposures28d + strideSessionsBefore(progress, day, missing)
  return Math.max(known, planned, fastFloorM(usualWeekKm(history), strideSessions))
}

/** So many sessions with strides, or as many as are asked about. */
function strideSessionsBefore({ sessions }: Progress, day: CalendarDay, most: number): number {
  let found = 0
  for (const session of sessions) {
    if (found >= most) break
    if (session.day < day && session.facts.strides) found += 1
  }
  return found
}

/** Whether what was run before the plan still counts on a day. */
function isRecent({ request }: Progress, day: CalendarDay): boolean {
  return daysBetween(request.today, day) <= SINGLE_RUN_DAYS
}

/** The most of a measure in a session between two days; asked for at every day of a week. */
function largestBefore(
  { sessions }: Progress,
  { from, day }: { readonly from: CalendarDay; readonly day: CalendarDay },
  measure: (facts: SessionFacts) => number,
): number {
  let most = 0
  for (let i = sessions.length - 1; i >= 0; i--) {
    const session = sessions[i]
    if (session === undefined || session.day < from) break
    if (session.day < day) most = Math.max(most, measure(session.facts))
  }
  return most
}

/** Two weeks and four exposures to strides come before the first session at mile pace. */
export function mayRunMilePace(progress: Progress, day: CalendarDay): boolean {
  const { history, today } = progress.request
  if (history.mileSessions28d > 0) return true
  if (daysBetween(today, day) < DAYS_BEFORE_MILE) return false
  const missing = STRIDES_BEFORE_MILE - history.strideExposures28d
  return strideSessionsBefore(progress, day, missing) >= missing
}

/** Speed endurance: three sessions at mile pace before it, none for novices and under 18. */
export function mayRunSpeedEndurance(progress: Progress, day: CalendarDay): boolean {
  const { runner, history } = progress.request
  const age = runner.age ?? ADULT_FROM
  if (age < ADULT_FROM || runner.yearsRunning < NOVICE_BELOW_YEARS) return false
  const gap = age >= MASTERS_FROM ? SPEED_ENDURANCE_GAP_MASTERS_DAYS : SPEED_ENDURANCE_GAP_DAYS
  const farEnough = addDays(day, -gap)
  let mile = history.mileSessions28d
  // The last ones first: the days too near come before enough sessions are counted.
  for (let i = progress.sessions.length - 1; i >= 0; i--) {
    const session = progress.sessions[i]
    if (session === undefined || session.day >= day) continue
    if (session.day > farEnough) {
      if (is(session.workout, 'speed-endurance')) return false
    } else if (mile >= MILE_BEFORE_SPEED_ENDURANCE) return true
    if (isMileSession(session)) mile += 1
  }
  return mile >= MILE_BEFORE_SPEED_ENDURANCE
}

function isMileSession(session: DoneSession): boolean {
  return session.facts.mile && !isExempt(session) && !is(session.workout, 'speed-endurance')
}

/** Whole weeks since the first session near top speed. */
export function weeksOfMaximal(progress: Progress, day: CalendarDay): number {
  const first = progress.sessions.find((session) => session.facts.maximalM > 0)
  return first === undefined ? 0 : Math.max(0, Math.floor(daysBetween(first.day, day) / 7))
}

/** Days without a run before a day of the plan. */
export function runFreeDaysBefore(progress: Progress, day: CalendarDay): number {
  const last = progress.sessions.findLast((session) => session.day < day)
  if (last !== undefined) return daysBetween(last.day, day) - 1
  return progress.request.history.runFreeDays + daysBetween(progress.request.today, day)
}
