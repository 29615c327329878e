/** Workouts in British English and metres, for tests that read words. */
import { programTextOf } from '@bell-lap/text/program-text'
import { titleOf } from '../describe/title.ts'
import type { Workout } from '../workout.ts'

const METRIC = programTextOf({ locale: 'en-GB', units: 'metric' })
/** Plain words stay as they are. */
export const { say } = METRIC

export function titleText(workout: Workout): string {
  return say(titleOf(workout))
}
