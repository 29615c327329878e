/** A workout for programs: one JSON value whose form is fixed by its version. */
import type { WorkoutElement } from '../workout.ts'
import type { Workout } from '../workout.ts'

/** Raised when a reader of the old form would misread the new one. */
const WORKOUT_JSON_VERSION = 1

/** Metres, seconds, m/s; `elements` are steps and repeats as in `Workout`, nested at most two deep. */
interface WorkoutJson {
  readonly format: 'bell-lap-workout'
  readonly version: number
  /** Stable for the life of the planned session. */
  readonly id: string
  /** ISO day, `null` when the workout is not planned. */
  readonly day: string | null
  readonly title: string
  readonly purpose: string
  readonly place: Workout['place']
  readonly expectedCr10: number
  readonly abortRule: string
  readonly elements: readonly WorkoutElement[]
}

/** The text, ending in a newline; the same workout always gives the same bytes. */
export function workoutJson(
  workout: Workout,
  planned: { readonly id: string; readonly day: string | null },
): string {
  const value: WorkoutJson = {
    format: 'bell-lap-workout',
    version: WORKOUT_JSON_VERSION,
    id: planned.id,
    day: planned.day,
    title: workout.title,
    purpose: workout.purpose,
    place: workout.place,
    expectedCr10: workout.expectedCr10,
    abortRule: workout.abortRule,
    elements: workout.elements,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
