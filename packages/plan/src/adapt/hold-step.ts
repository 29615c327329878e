/** A session made small enough to be at most one step over what was run of its kind. */
import type { Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import type { Workout } from '@bell-lap/workout/workout'
import { mayFollow } from '../ledger/next-step.ts'
import type { NextStep } from '../ledger/next-step.ts'
import { progressionOf } from '../ledger/say-progression.ts'
import { isSameWork, workOf } from '../model/work-done.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import { isLighter, lighterVersions, withWorkout } from '../session/easier-version.ts'
import { workRun } from './work-run.ts'
import type { Situation } from './situation.ts'

const LESS_WORK = 0.8

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
  const ofKind = (one: PlannedSession | null): one is PlannedSession =>
    one !== null && one.role === 'quality' && workOf(one.workout)?.kind === kind
  const fits = ({ workout }: PlannedSession) => {
    const work = workOf(workout)
    return work !== null && mayFollow(work.dose, step)
  }
  const smaller = lighterVersions(session, request).filter(ofKind)
  const held =
    smaller.find(fits) ??
    lastAgain(session, situation.plan, { step, request }).filter(ofKind).find(fits) ??
    smaller.find(({ workout }) => isLess(workout, step)) ??
    smaller.at(-1) ??
    session
  const progression = progressionOf(held.workout, session.day, workRun(situation), null)
  return progression === null ? held : { ...held, progression }
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
