/** A session as a runner writes it: the tree that is read from shorthand and printed back. */
import type { PaceSymbol } from '../workout.ts'

export type WrittenLength =
  | { readonly kind: 'distance'; readonly distanceM: number }
  | { readonly kind: 'time'; readonly timeS: number }

export type WrittenPace =
  /** `byEffort`: felt, with no pace to keep. */
  | { readonly kind: 'symbol'; readonly symbol: PaceSymbol; readonly byEffort?: true }
  /** Of each repetition, `fastS <= slowS`. */
  | { readonly kind: 'time'; readonly fastS: number; readonly slowS: number }
  /** One time for each repetition, in their order. */
  | { readonly kind: 'times'; readonly timesS: readonly number[] }
  /** Seconds for 400 m, a kilometre or a mile, `fastS <= slowS`. */
  | {
      readonly kind: 'per'
      readonly unit: '400' | 'km' | 'mile'
      readonly fastS: number
      readonly slowS: number
    }
  /** From one pace to another over the repetitions. */
  | { readonly kind: 'progress'; readonly from: PaceSymbol; readonly to: PaceSymbol }
  /** Anywhere from one pace to another. */
  | {
      readonly kind: 'between'
      readonly from: PaceSymbol
      readonly to: PaceSymbol
      readonly byEffort?: true
    }

export type WrittenRest =
  | {
      readonly kind: 'length'
      readonly length: WrittenLength
      readonly how: 'jog' | 'walk' | 'rest'
    }
  /** As far, or as long, as the repetition before it. */
  | { readonly kind: 'equal'; readonly how: 'jog' | 'walk' }
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
}

export interface WrittenSet {
  readonly kind: 'set'
  readonly times: number
  readonly items: readonly WrittenItem[]
  /** Between two items of a list; `straight` is none; `null` is not said. */
  readonly inside: WrittenRest | 'straight' | null
  /** Between two repetitions, never after the last; `null` is not said. */
  readonly between: WrittenRest | null
  /** Each repetition is faster than the one before. */
  readonly cutdown: boolean
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

export type WrittenSession = { readonly when: 'am' | 'pm' | null } & (
  | { readonly kind: 'run'; readonly parts: readonly WrittenPart[] }
  | { readonly kind: 'off' }
  | { readonly kind: 'cross-training'; readonly timeS: number | null }
)

export const DEFAULT_STRIDES = 4

/** Below it a bare number of metres would be no repetition. */
export const LEAST_METRES = 50
