/** A session of the plan taken to another place, as it would be run there. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { twinFor } from '@bell-lap/workout/twins/twin'
import type { Twin } from '@bell-lap/workout/twins/twin'
import type { TwinPlace } from '@bell-lap/workout/twins/why-no-twin'
import type { Workout } from '@bell-lap/workout/workout'
import { withWorkout } from '../session/easier-version.ts'
import { contextFor } from '../session/fit-session.ts'
import type { PlannedSession, PlanRequest } from '../model/plan.ts'

/** The session in a place that the runner has, from the workout as it was planned; or why not. */
export function twinOfSession(
  { workout, home = workout }: PlannedSession,
  place: TwinPlace,
  request: PlanRequest,
): Twin {
  const missing = missingPlace(place, request)
  if (missing !== null) return { ok: false, reason: missing }
  if (home.place === place) return { ok: true, workout: home, notes: [] }
  return twinFor(home, place, {
    context: contextFor(request, place),
    treadmillMps: request.availability.treadmill?.maximumMps ?? null,
    steepestPct: request.availability.treadmill?.maximumGradePct,
  })
}

function missingPlace(place: TwinPlace, { availability }: PlanRequest): Message | null {
  const { track, treadmill, hills } = availability
  if (place === 'track' && track === null) return message('no-twin.no-track')
  if (place === 'treadmill' && treadmill === null) return message('no-twin.no-treadmill')
  if (place === 'hill' && !hills) return message('no-twin.no-hills')
  return null
}

/** The session with its twin; what it was planned as is kept, so that the way back is exact. */
export function inPlace(
  session: PlannedSession,
  workout: Workout,
  request: PlanRequest,
): PlannedSession {
  const { workout: now, home = now, progression } = session
  return {
    ...withWorkout(session, workout, request),
    ...(progression === undefined ? {} : { progression }),
    ...(workout === home ? {} : { home }),
  }
}
