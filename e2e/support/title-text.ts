import { textOf } from '@bell-lap/text/text-of'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { Workout } from '@bell-lap/workout/workout'

const { say } = textOf({ locale: 'en-GB', units: 'metric' })

/** The title of a workout as the screens of these tests show it. */
export function titleText(workout: Pick<Workout, 'sessionId' | 'title' | 'elements'>): string {
  return say(titleOf(workout))
}
