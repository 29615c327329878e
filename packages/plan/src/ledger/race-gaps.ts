/** How far apart races and trials lie. */
import type { Workout } from '@bell-lap/workout/workout'
import type { RacePriority } from '../model/plan.ts'
import { is } from '@bell-lap/workout/classify/classify'

/** Days between races and hard tests, and around a mile time trial (invariant 24). */
export const RACE_GAP_DAYS = 14
export const MILE_TRIAL_GAP_DAYS = 21
/**
 * A race that is trained through counts as a hard day like any other; a week from other races is our
 * reading (grade X), so that a season of club meets fits.
 */
export const TRAINED_THROUGH_GAP_DAYS = 7

interface Raced {
  readonly workout: Workout
  readonly priority?: RacePriority | null
}

export function isMileTrial(workout: Workout): boolean {
  return is(workout, 'mile-race')
}

/** Days that two races keep apart: three weeks where both are miles, two weeks otherwise. */
export function racesKeepApartDays(a: Raced, b: Raced): number {
  if (a.priority === 'C' || b.priority === 'C') return TRAINED_THROUGH_GAP_DAYS
  return isMileTrial(a.workout) && isMileTrial(b.workout) ? MILE_TRIAL_GAP_DAYS : RACE_GAP_DAYS
}
