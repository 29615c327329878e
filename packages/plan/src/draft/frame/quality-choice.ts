/** The hard sessions that a choice of days can have, and what they cost. */
import type { TermValues } from '../../model/term-values.ts'

export interface QualityChoice<T> {
  readonly values: TermValues
  readonly sessions: T
}

export interface QualityOptions<T> {
  /** Less than this no session of a slot costs, whatever its day and size. */
  readonly bounds: () => Bounds
  /** The sessions for these days; `null` when they may not stand there. */
  readonly on: (first: number | null, second: number | null) => QualityChoice<T> | null
}

/** A lower bound for each slot that has a day; `null` where the slot is not wanted. */
export interface Bounds {
  readonly first: number | null
  readonly second: number | null
}
