/** A session as a runner writes it: the tree that is read from shorthand and printed back. */
import type { PaceSymbol } from '../workout.ts'

export type WrittenLength =
  | { readonly kind: 'distance'; readonly distanceM: number }
  | { readonly kind: 'time'; readonly timeS: number }

/** What a time is for, where it is not for the whole repetition. */
export type PaceUnit = '400' | 'km' | 'mile'

export type WrittenPace =
  /** `byEffort`: felt, with no pace to keep. */
  | { readonly kind: 'symbol'; readonly symbol: PaceSymbol; readonly byEffort?: true }
  /** The pace of a race without a symbol: 1500 m, two miles, 8 km. */
  | { readonly kind: 'race'; readonly distanceM: number; readonly byEffort?: true }
  /** Of each repetition, `fastS <= slowS`. */
  | { readonly kind: 'time'; readonly fastS: number; readonly slowS: number }
  /** One time for each repetition, in their order. */
  | { readonly kind: 'times'; readonly timesS: readonly number[] }
  /** Seconds for 400 m, a kilometre or a mile, `fastS <= slowS`. */
  | {
      readonly kind: 'per'
      readonly unit: PaceUnit
      readonly fastS: number
      readonly slowS: number
    }
  /** From one pace to another over the repetitions, or over one run. */
  | { readonly kind: 'progress'; readonly from: PaceSymbol; readonly to: PaceSymbol }
  /** From one time to another over the repetitions, or over one run; `null` is of the repetition. */
  | {
      readonly kind: 'from-to'
      readonly unit: PaceUnit | null
      readonly fromS: number
      readonly toS: number
    }
  /** Anywhere from one pace to another. */
  | {
      readonly kind: 'between'
      readonly from: PaceSymbol
      readonly to: PaceSymbol
      readonly byEffort?: true
    }
  | WrittenTarget

/** What a runner keeps in place of a pace: a heart rate, a power, a belt speed, a feeling. `low <= high`. */
export interface WrittenTarget {
  readonly kind: 'target'
  readonly unit: TargetUnit
  readonly low: number
  readonly high: number
  /** A limit rather than an aim: `low` and `high` are both that limit. */
  readonly atMost?: true
}
/** `HRmax` and `LTHR` are per cent of the highest heart rate and of that at the threshold; `CP` of critical power. */
export const TARGET_UNITS = [
  'bpm',
  'HRmax',
  'LTHR',
  'zone',
  'W',
  'CP',
  'km/h',
  'mph',
  'RPE',
  'effort',
] as const
export type TargetUnit = (typeof TARGET_UNITS)[number]

export type RestHow = 'jog' | 'walk' | 'rest' | 'float'

export type WrittenRest =
  | {
      readonly kind: 'length'
      readonly length: WrittenLength
      readonly how: RestHow
      /** The time to cover it in: "200 jog in 60". */
      readonly inS?: number
    }
  /** As far, or as long, as the repetition before it. */
  | {
      readonly kind: 'equal'
      readonly how: Exclude<RestHow, 'rest'>
      /** As long, also after a distance. */
      readonly byTime?: true
      readonly half?: true
    }
  | { readonly kind: 'jog-down' }
  | { readonly kind: 'walk-back' }
  /** Until the runner presses lap. */
  | { readonly kind: 'full' }
  /** A send-off: repetition and rest together. */
  | { readonly kind: 'every'; readonly everyS: number }

export interface WrittenRun {
  readonly kind: 'run'
  readonly length: WrittenLength
  readonly pace: WrittenPace | null
  readonly uphill: boolean
  /** The grade of a belt, %. */
  readonly gradePct?: number
}

export interface WrittenSet {
  readonly kind: 'set'
  readonly times: number
  readonly items: readonly WrittenItem[]
  /** Between two items of a list; `straight` is none; `null` is not said. */
  readonly inside: WrittenRest | 'straight' | null
  /** Between two repetitions, never after the last; `straight` is none; `null` is not said. */
  readonly between: WrittenRest | 'straight' | null
  /** Each repetition is faster than the one before. */
  readonly cutdown: boolean
  /** The last repetitions are at another pace. */
  readonly last?: { readonly times: number; readonly pace: WrittenPace }
}

interface WrittenPause {
  readonly kind: 'pause'
  readonly rest: WrittenRest
}
export type WrittenItem = WrittenRun | WrittenSet | WrittenPause

export type WrittenPart =
  | WrittenItem
  | { readonly kind: 'warm-up' | 'cool-down'; readonly length: WrittenLength | null }
  | { readonly kind: 'drills' }
  | { readonly kind: 'strides'; readonly times: number; readonly length: WrittenLength | null }
  | { readonly kind: 'time-trial'; readonly length: WrittenLength }
  /** A run whose last part is at another pace; `length` is all of it. */
  | {
      readonly kind: 'finish'
      readonly length: WrittenLength
      readonly pace: WrittenPace | null
      readonly last: { readonly length: WrittenLength; readonly pace: WrittenPace }
    }
  /** A run with faster running inside it; `length` is all of it. */
  | {
      readonly kind: 'including'
      readonly length: WrittenLength
      readonly pace: WrittenPace | null
      readonly inside: WrittenRun | WrittenSet
    }

export type WrittenSession = { readonly when: 'am' | 'pm' | null } & (
  | { readonly kind: 'run'; readonly parts: readonly WrittenPart[] }
  | { readonly kind: 'off' }
  | { readonly kind: 'cross-training'; readonly timeS: number | null }
)

export const DEFAULT_STRIDES = 4

/** Below it a bare number of metres would be no repetition. */
export const LEAST_METRES = 50
/** A lap of a track. */
export const LAP_M = 400
