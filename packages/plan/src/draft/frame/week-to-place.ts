import type { TermId } from '../../model/term-values.ts'
/** A week before its days are chosen, and a way to choose them. Days are offsets from Monday, 0 to 6. */

export interface WeekToPlace {
  /** Days on which a run is possible and nothing stands yet. */
  readonly free: readonly number[]
  /** Runs of the week, those that stand already included. */
  readonly runs: number
  /** Days that are taken: races, tests, the sessions of race week. */
  readonly taken: readonly number[]
  readonly wantsLong: boolean
  readonly wantsFirst: boolean
  readonly wantsSecond: boolean
  /** The day the runner wants the long run on. */
  readonly longRunDay: number
  /** Days on which a long run may not stand: race week, the day before the last sharpening. */
  readonly notLong: readonly number[]
  /** Days without a quality session: after last week's long run, in the week before the race. */
  readonly notQuality: readonly number[]
  /** Quality may stand on the day before the long run, which is short then. */
  readonly qualityBeforeLong: boolean
  /** Days that were run in the six before Monday, and that will be in the six after Sunday. */
  readonly busyAround: readonly number[]
  /** With seven runs a week: an easy run on this day is for recovery and counts as rest. */
  readonly recoveryDay: number | null
  /** Days that the runner wants strides on, from the preferences. */
  readonly longSeconds: number
  /** Seconds there are on each day; `Infinity` without a limit. */
  readonly daySeconds: readonly number[]
}

/** Which day is for what. Easy days come in order of preference, best first. */
export interface Places {
  readonly long: number | null
  readonly first: number | null
  readonly second: number | null
  readonly easy: readonly number[]
}

/** One soft goal of a week: the smaller, the better; 0 is as wished. */
export interface Term {
  readonly id: TermId
  readonly weight: number
}
