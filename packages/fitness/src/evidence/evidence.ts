import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Conditions } from '../conditions/conditions.ts'
import type { ConditionsCorrection } from '../conditions/correct-for-conditions.ts'

/**
 * One thing that says how fast the runner is. Races and time trials are two-sided; a training best is
 * a lower bound (one-sided) once a result is known, and one measured by GPS is weaker still.
 */
export type Evidence = RaceEvidence | TrainingEvidence

export interface RaceEvidence {
  readonly kind: 'race'
  readonly id: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly timeS: number
  readonly timing: 'automatic' | 'hand' | 'gps'
  readonly setting: 'track' | 'road' | 'grass' | 'treadmill' | 'trail'
  readonly effort: 'race' | 'time-trial' | 'tactical' | 'jogged'
  readonly excluded: boolean
  /** Weather, hills, height and the like, as far as they are known. */
  readonly conditions?: Conditions | null
}

export interface TrainingEvidence {
  readonly kind: 'training'
  readonly id: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly timeS: number
  readonly class: 'all-out' | 'hard-session' | 'workout-fragment' | 'easy-run'
  /** Whether the heart rate of its run came to 90 % of the runner's maximum. */
  readonly nearMaximum?: boolean
  readonly measuredBy: 'gps' | 'track-laps' | 'treadmill' | 'unknown'
  readonly excluded: boolean
  /** By how much GPS flatters on this ground over a mile and less, log-speed. */
  readonly gpsBias?: number
  /** On a trail; then it is never used, because footing and hills hide what the runner can do. */
  readonly trail?: boolean
  /**
   * What hills and height did, worked out once: ten years of running have tens of thousands of bests.
   * Missing where nothing is known.
   */
  readonly correction?: ConditionsCorrection
}

/** What the prior may use; all of it may be unknown. */
export interface RunnerProfile {
  readonly age: number | null
  readonly sex: 'female' | 'male' | null
  readonly weeklyKm: number | null
}
