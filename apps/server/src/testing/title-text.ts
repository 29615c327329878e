import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { Workout } from '@bell-lap/workout/workout'

const { say: sayIt } = textOf({ locale: 'en-GB', units: 'metric' })

export function say(message: Message): string {
  return sayIt(message)
}

/** The title of a workout in British English and kilometres; nothing for none. */
export function titleText(workout: Workout | undefined): string {
  return workout === undefined ? '' : say(titleOf(workout))
}
