/** The plan as it was really run so far: the past fixed as done, the future as planned. */
import { message } from '@bell-lap/units/message'
import { buildSession } from '@bell-lap/workout/library/build-session'
import type { Workout, WorkoutElement } from '@bell-lap/workout/workout'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import { roadContext, withWorkout } from '../session/easier-version.ts'
import type { Situation } from './situation.ts'
import type { SessionDone } from '../model/training-event.ts'
import { LIBRARY } from '../ledger/library-ids.ts'

/** A session run within this share of its planned distance counts as run as planned (X). */
const AS_PLANNED = 0.1

/**
 * Sessions that were run stand with what was run, runs beside the plan are added, missed ones are
 * left out — or kept as planned with `missedToo`, for rules about how a week is made up rather than
 * about what the body had.
 */
export function asRun(plan: Plan, situation: Situation, missedToo: boolean): Plan {
  const byId = new Map<string, SessionDone[]>()
  for (const run of situation.done) {
    if (run.sessionId !== null) byId.set(run.sessionId, [...(byId.get(run.sessionId) ?? []), run])
  }
  // One that moves to a day ahead is not missed there.
  const missed = new Set(situation.missed.map(({ id, day }) => `${id} ${day}`))
  const planned = sessionsOf(plan).flatMap((session): readonly PlannedSession[] => {
    const runs = byId.get(session.id)
    if (runs !== undefined) return [runSession(session, runs, situation.request)]
    return missed.has(`${session.id} ${session.day}`) && !missedToo ? [] : [session]
  })
  const known = new Set(sessionsOf(plan).map(({ id }) => id))
  const beside = situation.done
    .filter(({ sessionId }) => sessionId === null || !known.has(sessionId))
    .map((run) => besidePlan(run, situation.request))
  return withSessions(plan, [...planned, ...beside])
}

function runSession(
  session: PlannedSession,
  runs: readonly SessionDone[],
  request: PlanRequest,
): PlannedSession {
  const distanceM = runs.reduce((sum, run) => sum + run.distanceM, 0)
  const hard = runs.some((run) => run.hard)
  const day = runs[0]?.day ?? session.day
  const close = Math.abs(distanceM - session.distanceM) <= AS_PLANNED * session.distanceM
  if (close && (hard || !session.hard)) return { ...session, day, hard: session.hard || hard }
  const fastM = runs.reduce((sum, run) => sum + run.fastM, 0)
  const durationS = runs.reduce((sum, run) => sum + run.durationS, 0)
  const workout = runWorkout({ distanceM, fastM, durationS }, request)
  return { ...withWorkout(session, workout, request), day, hard }
}

function besidePlan(run: SessionDone, request: PlanRequest): PlannedSession {
  const workout = runWorkout(run, request)
  const { easier, why } = { easier: workout, why: message('edit.why-unplanned-run') }
  return withWorkout(
    {
      id: `beside-${run.id}`,
      day: run.day,
      role: 'easy',
      hard: run.hard,
      workout,
      why,
      evidenceGrade: 'X',
      easier,
      distanceM: 0,
      durationS: 0,
      fastM: 0,
      maximalM: 0,
    },
    workout,
    request,
  )
}

const KNOWN = new WeakMap<PlanRequest, Map<string, Workout>>()

/** A workout of the length and the fast metres that were run. */
function runWorkout(
  run: Pick<SessionDone, 'distanceM' | 'fastM' | 'durationS'>,
  request: PlanRequest,
): Workout {
  const key = `${run.distanceM} ${run.fastM} ${run.durationS}`
  const known = KNOWN.get(request) ?? new Map<string, Workout>()
  KNOWN.set(request, known)
  const before = known.get(key)
  if (before !== undefined) return before
  const frame = buildSession(LIBRARY.easyRun, { ...roadContext(request), durationS: 1800 }, 0)
  const fastM = Math.min(run.fastM, run.distanceM)
  const mile = request.ability.paces.MI
  const slowS = Math.max(1, run.durationS - fastM / ((mile.slowMps + mile.fastMps) / 2))
  const slowM = run.distanceM - fastM
  const slow: WorkoutElement = {
    kind: 'step',
    intent: 'recovery',
    duration: { kind: 'distance', distanceM: slowM },
    target: { kind: 'none', speedMps: Math.max(0.5, slowM / slowS) },
    cue: null,
    gradePct: null,
  }
  const fast: WorkoutElement = {
    kind: 'step',
    intent: 'work',
    duration: { kind: 'distance', distanceM: fastM },
    target: { kind: 'pace', symbol: 'MI', band: mile },
    cue: null,
    gradePct: null,
  }
  const elements = [...(slowM > 0 ? [slow] : []), ...(fastM > 0 ? [fast] : [])]
  const workout = { ...frame, title: null, elements }
  known.set(key, workout)
  return workout
}
