import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { Locale } from '@bell-lap/text/locale'
import type { Text } from '@bell-lap/text/say'
import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'
import type { UnitSystem } from '@bell-lap/units/pace'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { WorkoutElement } from '@bell-lap/workout/workout'

/** Until the runner chooses a language in the settings. */
const WITHOUT_A_CHOICE: Locale = 'en-GB'

/** What the settings say of the reader. */
export interface ReaderSettings {
  readonly locale: Locale | null
  readonly units: UnitSystem
}

/** Says messages in the runner's language and units. */
export function textIn(settings: ReaderSettings): Text<TextCode> {
  return textOf({ locale: settings.locale ?? WITHOUT_A_CHOICE, units: settings.units })
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
