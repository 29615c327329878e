/** A session made small enough to be at most one step over what was run of its kind. */
import type { Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import type { Workout } from '@bell-lap/workout/workout'
import { sessionSpec, SESSION_IDS } from '@bell-lap/workout/library/sessions'
import { LIBRARY } from '../ledger/library-ids.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import { fitSession } from '../session/fit-session.ts'
import { mayFollow } from '../ledger/next-step.ts'
import type { NextStep } from '../ledger/next-step.ts'
import { progressionOf } from '../ledger/say-progression.ts'
import { isSameWork, workOf } from '../model/work-done.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import { isBelowLeast } from '../session/least-size.ts'
import { isLighter, lighterVersions, withWorkout } from '../session/easier-version.ts'
import { workRun } from './work-run.ts'
import type { Situation } from './situation.ts'

const LESS_WORK = 0.8
/** Another session takes the place of the planned one only where it holds more (X). */
const CLEARLY_MORE = 1.05

/**
 * The largest lighter version that is one step at most; where fewer repetitions do not help, because
 * they are longer than what was run, the last session of the kind again; else four fifths of the most work that was
 * run, or the smallest there is.
 */
export function heldToStep(
  session: PlannedSession,
  step: NextStep,
  situation: Situation,
): PlannedSession {
  const { request } = situation
  const kind = workOf(session.workout)?.kind
  const isWhole = !isBelowLeast(session.workout, request)
  const ofKind = (one: PlannedSession | null): one is PlannedSession =>
    one !== null &&
    one.role === 'quality' &&
    workOf(one.workout)?.kind === kind &&
    !(isWhole && isBelowLeast(one.workout, request))
  const fits = ({ workout }: PlannedSession) => {
    const work = workOf(workout)
    return work !== null && mayFollow(work.dose, step)
  }
  const smaller = lighterVersions(session, request).filter(ofKind)
  const again = lastAgain(session, situation.plan, { step, request }).filter(ofKind)
  const others = step.mostLevers === 0 ? [] : nextInstead(session, step, request).filter(ofKind)
  const held =
    mostWork([smaller.find(fits), again.find(fits), ...others.filter(fits)]) ??
    smaller.find(({ workout }) => isLess(workout, step)) ??
    smaller.at(-1) ??
    session
  const progression = progressionOf(held.workout, session.day, workRun(situation), null)
  return progression === null ? held : { ...held, progression }
}

/** The first of those with the most work. */
function mostWork(options: readonly (PlannedSession | undefined)[]): PlannedSession | undefined {
  const workS = (one: PlannedSession | undefined) =>
    one === undefined ? 0 : (workOf(one.workout)?.dose.workS ?? 0)
  return options.reduce((most, one) => (workS(one) > CLEARLY_MORE * workS(most) ? one : most))
}

/**
 * Sessions of the same family that are one step over what was run, each in the largest size that asks for no more than
 * the session did: who missed some goes on from the last one run, and does not repeat it week after week.
 */
function nextInstead(
  session: PlannedSession,
  step: NextStep,
  request: PlanRequest,
): readonly PlannedSession[] {
  const { family } = session.workout
  const own = sessionFacts(session.workout, request.ability)
  return SESSION_IDS.filter((id) => {
    const { family: other, traits, kind } = sessionSpec(id)
    const isSet = traits.includes('keep-whole') || kind !== 'quality' || id === LIBRARY.openers
    return other === family && id !== session.workout.sessionId && !isSet
  }).flatMap((id) => {
    const fitted = fitSession(id, request, { level: 1, short: true }, (facts, { workout }) => {
      const dose = workOf(workout)?.dose
      const isNoMore =
        facts.workS <= own.workS &&
        facts.repFastM <= own.repFastM &&
        facts.fastM <= own.fastM &&
        facts.distanceM <= own.distanceM &&
        facts.maximalM <= own.maximalM
      return dose !== undefined && isNoMore && mayFollow(dose, step)
    })
    if (fitted === null) return []
    const { workout, easier } = fitted.finished()
    const next = { ...withWorkout(session, workout, request), easier }
    return isLighter(next, session) ? [next] : []
  })
}

/** Clearly less work than the most that was run, where more than one lever rises whatever is taken away. */
function isLess(workout: Workout, { before }: NextStep): boolean {
  const mostS = Math.max(0, ...before.map(({ dose }) => dose.workS))
  return (workOf(workout)?.dose.workS ?? 0) <= LESS_WORK * mostS
}

/** What was run last, in place of the session and never more than it. */
function lastAgain(
  session: PlannedSession,
  plan: Plan,
  { step, request }: { readonly step: NextStep; readonly request: PlanRequest },
): readonly PlannedSession[] {
  const last = step.before.at(-1)
  const before = sessionsOf(plan).find(
    ({ day, workout }) => last !== undefined && day === last.day && isSameWork(last, workout),
  )
  if (before === undefined) return []
  const again = withWorkout(
    { ...session, hard: before.hard, easier: before.easier },
    before.workout,
    request,
  )
  return [again, ...lighterVersions(again, request).filter((one) => one !== null)].filter((one) =>
    isLighter(one, session),
  )
}
