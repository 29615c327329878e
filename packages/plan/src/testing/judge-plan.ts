/** What a coach counts in a plan: how much of the right work, how often, and in how many kinds. */
import { addDays } from '@bell-lap/units/calendar-day'
import { sessionFacts } from '../ledger/session-facts.ts'
import type { SessionFacts } from '../ledger/session-facts.ts'
import { taperDays, taperOf } from '../ledger/taper.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { Plan, PlannedSession, PlanRequest, PlanWeek } from '../model/plan.ts'
import { isBelowLeast } from '../session/least-size.ts'
import {
  AEROBIC_UNTIL_DAYS,
  gapsBetween,
  isThreshold,
  isVo2,
  specificStretches,
} from '../ledger/stimulus.ts'

export interface JudgedWeek {
  readonly phase: PlanWeek['phase']
  /** Mile-specific, no cut-back, before the taper, no race or trial in it. */
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
  const taperDay = addDays(plan.raceDay, -taperDays(taperOf(request)))
  const weeks = plan.weeks.map((week) => judgedWeek(week, { usualKm, taperDay }, facts))
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
      .filter((session) => isBelowLeast(session.workout, request))
      .map(({ workout }) => workout.sessionId),
    longIds: sessions.filter(({ role }) => role === 'long').map((one) => one.workout.sessionId),
  }
}

function isRace({ role }: PlannedSession): boolean {
  return role === 'race' || role === 'test'
}

function judgedWeek(
  week: PlanWeek,
  { usualKm, taperDay }: { readonly usualKm: number; readonly taperDay: string },
  facts: (session: PlannedSession) => SessionFacts,
): JudgedWeek {
  const training = week.sessions.filter((session) => !isRace(session))
  const mileM = training.reduce((sum, session) => sum + facts(session).repFastM, 0)
  const specific = week.phase === 'specific'
  return {
    phase: week.phase,
    specific,
    fullSpecific:
      specific &&
      !week.cutBack &&
      addDays(week.startDay, 6) < taperDay &&
      !week.sessions.some(isRace),
    mileM,
    share: mileM / (1000 * usualKm),
    threshold: week.sessions.some((one) => isThreshold({ role: one.role, facts: facts(one) })),
    vo2: week.sessions.some((one) => isVo2({ role: one.role, facts: facts(one) })),
    hardSessions: week.sessions.filter((session) => session.hard).length,
  }
}

function aerobicGap(plan: Plan, facts: (session: PlannedSession) => SessionFacts): number {
  const days = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .map((one) => ({ day: one.day, run: { role: one.role, facts: facts(one) } }))
    .filter(({ run }) => isThreshold(run) || isVo2(run))
    .map(({ day }) => day)
  const gaps = specificStretches(plan, AEROBIC_UNTIL_DAYS).flatMap(({ from, to }) =>
    gapsBetween(days, from, to),
  )
  return Math.max(0, ...gaps.map((gap) => gap.days))
}
