/** The hard sessions that a choice of days can have, and what they cost. */
import type { TermValues } from '../../model/term-values.ts'

export interface QualityChoice<T> {
  readonly values: TermValues
  readonly sessions: T
}

export interface QualityOptions<T> {
  /** No choice of days has sessions that cost less; and whether any day has one for a slot at all. */
  readonly bounds: () => Bounds
  /** The sessions for these days; `null` when they may not stand there. */
  readonly on: (first: number | null, second: number | null) => QualityChoice<T> | null
}

export interface Bounds {
  readonly least: number
  readonly first: boolean
  readonly second: boolean
}
