/** Days on one rung of the way back, held by the plan. */
import { message } from '@bell-lap/units/message'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { buildSession } from '@bell-lap/workout/library/build-session'
import { isExempt } from '../ledger/training-ledger.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { isLongRunWithWork } from '../session/long-run-with-work.ts'
import {
  easyRunOf,
  isLighter,
  roadContext,
  shortened,
  withWorkout,
} from '../session/easier-version.ts'
import { fitSession } from '../session/fit-session.ts'
import { thresholdCapM } from '../ledger/caps.ts'
import { FIRST_LEVEL } from '../ledger/next-step.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import { titleOf } from '@bell-lap/workout/describe/title'
import { isRace } from './is-race.ts'
import { RUNGS } from './return-ladder.ts'
import type { LadderState, Rung } from './return-ladder.ts'
import type { Situation } from './situation.ts'
import { LIBRARY } from '../ledger/library-ids.ts'
import { is } from '@bell-lap/workout/classify/classify'

const THRESHOLD_MARGIN = 0.99

export interface LadderLimit {
  readonly kind: 'ladder'
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly rung: number
}

/** From today the rung the runner is on, then each next one as early as it can come. */
export function ladderLimits(
  state: LadderState,
  today: CalendarDay,
  lastDay: CalendarDay,
): readonly LadderLimit[] {
  const limits: LadderLimit[] = []
  let from = today > state.injury.day ? today : state.injury.day
  for (let rung = state.rung; rung < RUNGS.length - 1 && from <= lastDay; rung++) {
    const onRung = rung === state.rung ? Math.max(0, daysBetween(state.since, from)) : 0
    const days = Math.max(1, (RUNGS[rung]?.daysNeeded ?? 0) - onRung)
    limits.push({ kind: 'ladder', from, to: addDays(from, days - 1), rung })
    from = addDays(from, days)
  }
  return limits
}

/** Runs on the rung: as many, as long and as easy as it allows; the others are left out. */
export function keepLadder(plan: Plan, limit: LadderLimit, situation: Situation): Plan {
  const rung = RUNGS[limit.rung]
  if (rung === undefined) return plan
  const ran = situation.done.map(({ day }) => day)
  const kept: CalendarDay[] = ran.filter((day) => day >= addDays(limit.from, -7))
  for (const session of sessionsOf(plan)) {
    if (session.day < limit.from && session.day >= addDays(limit.from, -7))
      if (situation.isOpen(session)) kept.push(session.day)
  }
  return withSessions(
    plan,
    sessionsOf(plan).flatMap((session): readonly PlannedSession[] => {
      const inside = session.day >= limit.from && session.day <= limit.to
      if (!inside || !situation.isOpen(session)) return [session]
      // The runner's own race and the trial at the end stay; the reason of the change warns of them.
      if (isRace(session)) return [session]
      if (!mayRunOn(session.day, kept, rung)) return []
      const onRung = asAllowed(session, rung, situation.request)
      if (onRung === null) return []
      kept.push(session.day)
      return [onRung]
    }),
  )
}

function mayRunOn(day: CalendarDay, kept: readonly CalendarDay[], rung: Rung): boolean {
  const near = kept.map((other) => Math.abs(daysBetween(other, day)))
  if (!rung.consecutive && near.some((gap) => gap === 1)) return false
  const inWeek = kept.filter((other) => {
    const gap = daysBetween(other, day)
    return gap >= 0 && gap < 7
  })
  return new Set(inWeek).size < rung.runsPerWeek
}

function asAllowed(
  session: PlannedSession,
  rung: Rung,
  request: Situation['request'],
): PlannedSession | null {
  const isTrial = session.placedByEngine === true && isExempt(session)
  if (isTrial && !rung.racing)
    return asAllowed(easyRunOf(session, request, { strides: false }), rung, request)
  if (rung.everything) return session
  if (rung.threshold && isThreshold(session, request)) return session
  if (rung.threshold && session.role === 'easy') return session
  const threshold = rung.threshold && session.hard ? thresholdOf(session, request) : null
  if (threshold !== null) return threshold
  if (rung.runWalk) return runWalkOf(session, rung, request)
  const easy =
    session.hard || session.role === 'quality' || session.fastM > 0 || isLongRunWithWork(session)
      ? easyRunOf(session, request, { strides: rung.strides })
      : session
  const longestS = 60 * rung.longestMin
  if (easy.durationS <= longestS + 1) return easy
  return shortened(easy, request, (easy.distanceM * longestS) / easy.durationS)
}

/** Threshold repetitions in place of mile pace, 3K to 5K pace or hills; `null` where none fits into its length. */
function thresholdOf(
  session: PlannedSession,
  request: Situation['request'],
): PlannedSession | null {
  const mostM = THRESHOLD_MARGIN * thresholdCapM(1000 * usualWeekKm(request.history))
  const fitted = fitSession(
    LIBRARY.thresholdReps,
    request,
    { level: FIRST_LEVEL, short: true },
    (facts) => facts.thresholdM <= mostM && facts.distanceM <= session.distanceM,
  )
  if (fitted === null) return null
  const { workout, easier } = fitted.finished()
  const why = message('why.threshold-instead', { workout: titleOf(session.workout) })
  const next = { ...withWorkout(session, workout, request), easier, why }
  return isThreshold(next, request) && isLighter(next, session) ? next : null
}

function isThreshold(session: PlannedSession, request: Situation['request']): boolean {
  const facts = sessionFacts(session.workout, request.ability)
  const flat = facts.hillS === 0 && !facts.mile && facts.vo2M === 0
  return flat && facts.repFastM === 0 && session.maximalM === 0
}

const RUN_WALK_ROUND_MIN = 5

function runWalkOf(
  session: PlannedSession,
  rung: Rung,
  request: Situation['request'],
): PlannedSession | null {
  const minutes = Math.min(rung.longestMin, session.durationS / 60)
  if (is(session.workout, 'run-walk') && session.durationS <= 60 * minutes + 1) return session
  const context = { ...roadContext(request), durationS: 0 }
  const most = Math.floor(minutes / RUN_WALK_ROUND_MIN)
  const walked = Array.from({ length: Math.max(0, most - 1) }, (_, i) => most - i)
    .map((rounds) => ({ ...context, durationS: 60 * RUN_WALK_ROUND_MIN * rounds }))
    .map((length) => withWorkout(session, buildSession(LIBRARY.runWalk, length, 1), request))
    .find(({ distanceM }) => distanceM <= session.distanceM)
  // What is too short for two rounds is shorter than any rung allows, if it is easy.
  if (walked === undefined) return session.hard || session.fastM > 0 ? null : session
  return {
    ...walked,
    role: 'easy',
    hard: false,
    easier: buildSession(LIBRARY.runWalk, { ...context, durationS: 600 }, 0),
    evidenceGrade: 'D',
    why: message('why.return-step', { step: rung.name, about: rung.about }),
  }
}
