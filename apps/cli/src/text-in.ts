import { programTextOf } from '@bell-lap/text/program-text'
import type { Text } from '@bell-lap/text/say'
import type { Message } from '@bell-lap/units/message'
import type { UnitSystem } from '@bell-lap/units/pace'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { WorkoutElement } from '@bell-lap/workout/workout'
import type { CliText } from './reader-locale.ts'

/** Says messages in the language of the command line and the units of the settings. */
export function textIn(
  { text }: { readonly text: CliText },
  { units }: { readonly units: UnitSystem },
): CliText {
  return programTextOf({ locale: text.reader.locale, units })
}

/** What an answer holds of a workout; the types of the client nest too deep to be compared. */
export interface ShownWorkout {
  readonly sessionId: string
  readonly title: Message | null
  readonly elements: readonly object[]
}

/** "6 × 400 m at mile pace" */
export function sayTitle(workout: ShownWorkout, { say }: Pick<Text, 'say'>): string {
  return say(titleOf({ ...workout, elements: workout.elements as readonly WorkoutElement[] }))
}
