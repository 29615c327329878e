import { titleOf } from '@bell-lap/workout/describe/title'
import type { Workout } from '../api/plan.ts'
import { useText } from '../text/use-text.ts'

/** Says the titles of workouts: "6 × 400 m at mile pace". */
export function useTitles(): (workout: Workout) => string {
  const { say } = useText()
  return (workout) => say(titleOf(workout))
}
