/** One session changed as a rule asks: fewer repetitions, longer rest, indoors, easy. */
import { buildSession } from '@bell-lap/workout/library/build-session'
import { WALK_MPS } from '@bell-lap/workout/step-size'
import type { Step, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import {
  easierOf,
  easyRunOf,
  fewerRepetitions,
  roadContext,
  withWorkout,
} from '../session/easier-version.ts'
import { isBelowLeast } from '../session/least-size.ts'
import { withinBelt } from '../session/home-place.ts'
import { openViolations } from './open-violations.ts'
import type { Situation } from './situation.ts'
import { is } from '@bell-lap/workout/classify/classify'

/** Another session in place of one, or none. */
export function replaceSession(plan: Plan, id: string, next: PlannedSession | null): Plan {
  return withSessions(
    plan,
    sessionsOf(plan).flatMap((session) => (session.id === id ? (next ?? []) : session)),
  )
}

export function findSession(plan: Plan, id: string): PlannedSession | undefined {
  return sessionsOf(plan).find((session) => session.id === id)
}

/** Fewer repetitions, never below the least of the library; a session without any becomes its easier version. */
export function withFewerReps(
  session: PlannedSession,
  share: number,
  request: PlanRequest,
): PlannedSession {
  const fewer = fewerRepetitions(session.workout, share)
  if (fewer === null) return easierOf(session, request)
  const isScrap = isBelowLeast(fewer, request) && !isBelowLeast(session.workout, request)
  return isScrap ? session : withWorkout(session, fewer, request)
}

/** By effort instead of pace, and recoveries so many times as long over the same ground. */
export function withLongerRest(
  session: PlannedSession,
  times: number,
  request: PlanRequest,
): PlannedSession {
  const change = (element: WorkoutElement): WorkoutElement =>
    element.kind === 'repeat'
      ? { ...element, steps: element.steps.map(change) }
      : inWarmth(element, times)
  const elements = session.workout.elements.map(change)
  return withWorkout(session, { ...session.workout, elements }, request)
}

const EFFORT_BY_FEEL: readonly [number, number] = [6, 8]

function inWarmth(step: Step, times: number): Step {
  const { target } = step
  if (step.intent === 'work' && target.kind === 'pace') {
    return {
      ...step,
      target: { kind: 'effort', symbol: target.symbol, band: target.band, cr10: EFFORT_BY_FEEL },
    }
  }
  if (step.intent !== 'recovery' && step.intent !== 'rest') return step
  const slower = (speedMps: number) => speedMps / times
  const next: Step['target'] =
    target.kind === 'none'
      ? { kind: 'none', speedMps: slower(target.speedMps) }
      : {
          kind: 'none',
          speedMps: Math.max(WALK_MPS, slower((target.band.slowMps + target.band.fastMps) / 2)),
        }
  const { duration } = step
  if (duration.kind === 'time') {
    return { ...step, duration: { kind: 'time', timeS: duration.timeS * times }, target: next }
  }
  if (duration.kind === 'open') {
    return {
      ...step,
      duration: { kind: 'open', expectedS: duration.expectedS * times },
      target: next,
    }
  }
  return { ...step, target: next }
}

/** On the treadmill if the session and the rules allow it, else easy on it, else rest. */
export function indoors(plan: Plan, session: PlannedSession, situation: Situation): Plan {
  const { request } = situation
  if (request.availability.treadmill === null) return replaceSession(plan, session.id, null)
  const known = new Set(openViolations(plan, situation).map(({ invariant }) => invariant))
  const twin = onTreadmill(session, request)
  if (twin !== null) {
    const candidate = replaceSession(plan, session.id, twin)
    const broken = openViolations(candidate, situation)
    if (broken.every(({ invariant }) => known.has(invariant))) return candidate
  }
  return replaceSession(
    plan,
    session.id,
    easyRunOf(session, request, { strides: false, indoors: true }),
  )
}

function onTreadmill(session: PlannedSession, request: PlanRequest): PlannedSession | null {
  if (session.role === 'race' || session.role === 'test') return null
  const { sessionId } = session.workout
  if (session.role !== 'quality') {
    return easyRunOf(session, request, { strides: false, indoors: true })
  }
  if (is(session.workout, 'track-only')) return null
  const context = { ...roadContext(request), place: 'treadmill' as const }
  const workout: Workout | null = withinBelt(buildSession(sessionId, context, 0), context, request)
  if (workout === null) return null
  const twin = withWorkout(session, workout, request)
  return workout.place === 'treadmill' && twin.distanceM <= session.distanceM ? twin : null
}
