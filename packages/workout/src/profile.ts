/** The bars a screen draws: one for each step in the order it is run. */
import { flattenSteps, stepDurationS } from './totals.ts'
import type { WorkoutLike } from './totals.ts'
import type { Intent, PaceSymbol } from './workout.ts'

/** 0 easy, 1 steady, 2 threshold, 3 5K to 3K, 4 mile, 5 sprint. */
export type ProfileIntensity = 0 | 1 | 2 | 3 | 4 | 5

export interface ProfileBar {
  readonly durationS: number
  /** `null` for walking, standing and drills. */
  readonly symbol: PaceSymbol | null
  readonly intensity: ProfileIntensity
  readonly intent: Intent
}

const INTENSITY: Readonly<Record<PaceSymbol, ProfileIntensity>> = {
  REC: 0,
  E: 0,
  S: 1,
  M: 1,
  HM: 2,
  T: 2,
  CV: 2,
  '10K': 2,
  '5K': 3,
  '3K': 3,
  MI: 4,
  GMI: 4,
  FAST: 4,
  '8H': 5,
  '4H': 5,
  MAX: 5,
}

/** The bars of a workout, repeats written out. Steps without length are left out. */
export function workoutProfile(workout: WorkoutLike): readonly ProfileBar[] {
  return flattenSteps(workout)
    .map((step) => {
      const symbol = step.target.kind === 'none' ? null : step.target.symbol
      const intensity = symbol === null ? 0 : INTENSITY[symbol]
      return { durationS: stepDurationS(step), symbol, intensity, intent: step.intent }
    })
    .filter((bar) => bar.durationS > 0)
}
