/**
 * One session as data. The same value is drawn on the screen, sent to the watch, printed on a card
 * and checked against the safety invariants.
 */
import type { Message } from '@bell-lap/units/message'

/**
 * Pace symbols of the plan; each is a function of the runner's curve. See docs/science/paces.md.
 *
 * @example
 * const isKnown = (PACE_SYMBOLS as readonly string[]).includes('MI') // true
 */
export const PACE_SYMBOLS = [
  'REC',
  'E',
  'S',
  'M',
  'HM',
  'T',
  'CV',
  '10K',
  '5K',
  '3K',
  'MI',
  'GMI',
  '8H',
  '4H',
  'FAST',
  'MAX',
] as const
export type PaceSymbol = (typeof PACE_SYMBOLS)[number]

/** Speeds of one symbol, m/s; `slowMps <= fastMps`. */
export interface PaceBand {
  readonly slowMps: number
  readonly fastMps: number
}
export type PaceTable = Readonly<Record<PaceSymbol, PaceBand>>

export type Intent = 'warmup' | 'work' | 'recovery' | 'rest' | 'cooldown' | 'drill' | 'strides'

export type StepDuration =
  | { readonly kind: 'distance'; readonly distanceM: number }
  | { readonly kind: 'time'; readonly timeS: number }
  /** Ends with the lap button. `expectedS` is only for totals. */
  | { readonly kind: 'open'; readonly expectedS: number }

export type StepTarget =
  | { readonly kind: 'pace'; readonly symbol: PaceSymbol; readonly band: PaceBand }
  /** By feel; the band is only for totals, but for mile pace that is not known yet. CR10 low to high. */
  | {
      readonly kind: 'effort'
      readonly symbol: PaceSymbol
      readonly band: PaceBand
      readonly cr10: readonly [number, number]
      /** By effort only as long as the runner's mile is not known well enough; the band is its window. */
      readonly untilKnown?: true | undefined
      /** A heart rate to keep in place of a feeling, beats a minute. */
      readonly heart?: { readonly lowBpm: number; readonly highBpm: number } | undefined
    }
  /** Standing, walking, drills. `speedMps` is only for totals. */
  | { readonly kind: 'none'; readonly speedMps: number }

export interface Step {
  readonly kind: 'step'
  readonly intent: Intent
  readonly duration: StepDuration
  readonly target: StepTarget
  /** What to think of in the step, such as `cue.walk-back`; see `cues.ts`. */
  readonly cue: Message | null
  readonly gradePct: number | null
}

/** `steps` are run `times` times; nested at most two deep. */
export interface Repeat {
  readonly kind: 'repeat'
  readonly times: number
  readonly steps: readonly WorkoutElement[]
}
export type WorkoutElement = Step | Repeat

/** Session families of the library: the letter of the id. */
export const FAMILIES = ['W', 'D', 'E', 'L', 'T', 'C', 'V', 'N', 'R', 'A', 'H', 'B', 'X'] as const
export type Family = (typeof FAMILIES)[number]

export type Place = 'road' | 'track' | 'treadmill' | 'hill' | 'any'

/** Where easy training can take the place of an easy run. */
export const MACHINES = ['bike', 'pool', 'elliptical'] as const
export type Machine = (typeof MACHINES)[number]

export interface Workout {
  /** Id in the session library, such as `R3`. */
  readonly sessionId: string
  readonly family: Family
  /** Where the steps cannot say it; `null` leaves it to them. Read it with `titleOf`. */
  readonly title: Message | null
  readonly place: Place
  /** Of cross-training, which is no run; left out for runs. */
  readonly sport?: Machine | undefined
  readonly elements: readonly WorkoutElement[]
  /** Expected effort of the whole session, CR10. */
  readonly expectedCr10: number
}
