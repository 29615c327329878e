/** What a coach counts in a plan: how much of the right work, how often, and in how many kinds. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { easierVersion, buildSession } from '@bell-lap/workout/library/build-session'
import { hasSession } from '@bell-lap/workout/library/sessions'
import { sessionFacts } from '../ledger/session-facts.ts'
import type { SessionFacts } from '../ledger/session-facts.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { Plan, PlannedSession, PlanRequest, PlanWeek } from '../model/plan.ts'
import { contextFor } from '../session/fit-session.ts'

/** Work at threshold or at 3K to 10K pace of this length keeps what it trains, m or s uphill (D). */
const STIMULUS_M = 1000
const STIMULUS_UPHILL_S = 240
/** A session has less than its minimum below this share of it: fewer repetitions, not rounded times. */
const ROUNDING = 0.95
const TAPER_DAYS = 10

export interface JudgedWeek {
  readonly phase: PlanWeek['phase']
  /** Mile-specific, no cut-back, no race or trial in it. */
  readonly fullSpecific: boolean
  readonly specific: boolean
  /** Metres at mile pace or faster in repetitions; strides, races and trials left out. */
  readonly mileM: number
  readonly share: number
  readonly threshold: boolean
  readonly vo2: boolean
  readonly hardSessions: number
}

export interface JudgedPlan {
  readonly usualKm: number
  readonly weeks: readonly JudgedWeek[]
  readonly mileM: number
  readonly peakWeek: number
  readonly isPeakSpecific: boolean
  /** Longest stretch of days between threshold or VO2 sessions from the first mile-specific week on. */
  readonly aerobicGapDays: number
  /** Sessions, and those below what the library prints as their smallest. */
  readonly qualityIds: readonly string[]
  readonly ids: readonly string[]
  readonly belowMinimum: readonly string[]
  readonly longIds: readonly string[]
}

/** Counts one plan. */
export function judgePlan(plan: Plan, request: PlanRequest): JudgedPlan {
  const usualKm = usualWeekKm(request.history)
  const facts = (session: PlannedSession) => sessionFacts(session.workout, request.ability)
  const weeks = plan.weeks.map((week) => judgedWeek(week, usualKm, facts))
  const sessions = plan.weeks.flatMap((week) => week.sessions)
  const quality = sessions.filter(({ role }) => role === 'quality')
  const most = Math.max(...weeks.map(({ mileM }) => mileM))
  const peakWeek = weeks.findLastIndex(({ mileM }) => mileM === most)
  return {
    usualKm,
    weeks,
    mileM: weeks.reduce((sum, { mileM }) => sum + mileM, 0),
    peakWeek,
    isPeakSpecific: weeks[peakWeek]?.phase === 'specific',
    aerobicGapDays: aerobicGap(plan, facts),
    qualityIds: quality.map(({ workout }) => workout.sessionId),
    ids: sessions.map(({ workout }) => workout.sessionId),
    belowMinimum: quality
      .filter((session) => isBelowMinimum(session, request))
      .map(({ workout }) => workout.sessionId),
    longIds: sessions.filter(({ role }) => role === 'long').map((one) => one.workout.sessionId),
  }
}

function isRace({ role }: PlannedSession): boolean {
  return role === 'race' || role === 'test'
}

function judgedWeek(
  week: PlanWeek,
  usualKm: number,
  facts: (session: PlannedSession) => SessionFacts,
): JudgedWeek {
  const training = week.sessions.filter((session) => !isRace(session))
  const mileM = training.reduce((sum, session) => sum + facts(session).repFastM, 0)
  const specific = week.phase === 'specific'
  return {
    phase: week.phase,
    specific,
    fullSpecific: specific && !week.cutBack && !week.sessions.some(isRace),
    mileM,
    share: mileM / (1000 * usualKm),
    threshold: week.sessions.some((session) => facts(session).thresholdM >= STIMULUS_M),
    vo2: week.sessions.some((session) => isVo2(facts(session)) || isRace(session)),
    hardSessions: week.sessions.filter((session) => session.hard).length,
  }
}

function isVo2({ vo2M, hillS }: SessionFacts): boolean {
  return vo2M >= STIMULUS_M || hillS >= STIMULUS_UPHILL_S
}

function aerobicGap(plan: Plan, facts: (session: PlannedSession) => SessionFacts): number {
  const start = plan.weeks.find(({ phase }) => phase === 'specific')?.startDay
  if (start === undefined) return 0
  const days = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter((one) => isRace(one) || isVo2(facts(one)) || facts(one).thresholdM >= STIMULUS_M)
    .map(({ day }) => day)
    .filter((day) => day >= start && daysBetween(day, plan.raceDay) >= TAPER_DAYS)
  const ends = [start, ...days]
  const gaps = ends.map((day, i) => {
    const next = ends[i + 1]
    return next === undefined ? daysBetween(day, plan.raceDay) - TAPER_DAYS : daysBetween(day, next)
  })
  return Math.max(...gaps)
}

function isBelowMinimum({ workout }: PlannedSession, request: PlanRequest): boolean {
  if (!hasSession(workout.sessionId)) return false
  const context = contextFor(request, workout.place)
  const work = (one: typeof workout) => sessionFacts(one, request.ability).workS
  const least = Math.min(
    work(buildSession(workout.sessionId, context, 0)),
    work(easierVersion(workout.sessionId, context, 0)),
  )
  return work(workout) < ROUNDING * least
}
