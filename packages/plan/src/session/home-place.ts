/** Where a runner's sessions are at home: on roads and tracks, or on a treadmill that obeys its limits. */
import type { BuildContext } from '@bell-lap/workout/library/session-spec'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { onBelt } from '@bell-lap/workout/twins/twin'
import type { Place, Workout } from '@bell-lap/workout/workout'
import type { PlanRequest } from '../model/plan.ts'

/** Whether every session that can be is made for a treadmill. */
export function isAtHomeOnABelt({ availability }: PlanRequest): boolean {
  return availability.treadmill?.home === true
}

/** Where easy running is at home; on a treadmill never faster than the belt. */
export function homeOf(
  request: PlanRequest,
): Pick<BuildContext, 'place' | 'beltMps' | 'beltGradePct'> {
  const { treadmill } = request.availability
  return treadmill?.home === true
    ? {
        place: 'treadmill',
        beltMps: treadmill.maximumMps,
        beltGradePct: treadmill.maximumGradePct,
      }
    : { place: 'road' }
}

/** A session of a belt within its limits, `null` where it is for outside only; others as they are. */
export function withinBelt(
  workout: Workout,
  context: BuildContext,
  { availability }: PlanRequest,
): Workout | null {
  const { treadmill } = availability
  if (workout.place !== 'treadmill' || treadmill === null) return workout
  return onBelt(workout, {
    context,
    treadmillMps: treadmill.maximumMps,
    steepestPct: treadmill.maximumGradePct,
  })
}

/** The place of a session for a runner at home on a treadmill; `null` for what needs another. */
export function placeOnABelt(id: string): Place | null {
  const { place, requires, treadmillSubstitutes } = sessionSpec(id)
  if (requires.includes('track')) return null
  return place === 'hill' && !treadmillSubstitutes ? null : 'treadmill'
}
