/** A workout for programs: one JSON value whose form is fixed by its version. */
import type { Say } from '@bell-lap/units/message'
import { purposeOf, stopRuleOf, titleOf } from '../describe/title.ts'
import type { Step, WorkoutElement } from '../workout.ts'
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
  readonly elements: readonly JsonElement[]
}

type JsonElement =
  | (Omit<Step, 'cue'> & { readonly cue: string | null })
  | {
      readonly kind: 'repeat'
      readonly times: number
      readonly steps: readonly JsonElement[]
    }

/** The text, ending in a newline; the same workout always gives the same bytes. */
export function workoutJson(
  workout: Workout,
  planned: { readonly id: string; readonly day: string | null },
  say: Say,
): string {
  const value: WorkoutJson = {
    format: 'bell-lap-workout',
    version: WORKOUT_JSON_VERSION,
    id: planned.id,
    day: planned.day,
    title: say(titleOf(workout)),
    purpose: say(purposeOf(workout)),
    place: workout.place,
    expectedCr10: workout.expectedCr10,
    abortRule: say(stopRuleOf(workout)),
    elements: withWords(workout.elements, say),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function withWords(elements: readonly WorkoutElement[], say: Say): readonly JsonElement[] {
  return elements.map((element) =>
    element.kind === 'step'
      ? { ...element, cue: element.cue === null ? null : say(element.cue) }
      : { ...element, steps: withWords(element.steps, say) },
  )
}
