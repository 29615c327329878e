/**
 * What a phone writes down at the track. An entry never changes: the session is what all entries of all phones say
 * together, so that phones can be merged in any order and any number of times.
 */

/** One repetition as it is timed. */
export interface Rep {
  readonly distanceM: number
  /** Seconds for the repetition, `fastS <= slowS`; `null` without a target. */
  readonly target: Target | null
  /** Rest after it; `null` where none was typed. */
  readonly rest: RepRest | null
}
export interface Target {
  readonly fastS: number
  readonly slowS: number
}
/** Seconds of rest, or from start to start. */
export interface RepRest {
  readonly kind: 'rest' | 'every'
  readonly timeS: number
}

/** Who wrote an entry, and its number: higher than every number that the phone knew of. */
interface Stamp {
  readonly phone: string
  readonly n: number
}

/** An instant, `atMs`, is epoch milliseconds of the phone's own clock. */
export type EntryContent =
  | { readonly kind: 'session'; readonly day: string; readonly name: string }
  | {
      readonly kind: 'group'
      readonly group: string
      readonly name: string
      /** As the coach typed it. */
      readonly text: string
      readonly reps: readonly Rep[]
      /** A split every so many metres; `null` for the finish only. */
      readonly splitM: number | null
      readonly isGone: boolean
    }
  | {
      readonly kind: 'runner'
      readonly runner: string
      readonly name: string
      readonly group: string
      /** The runner's own times of the repetitions in order; the last one holds for the rest. Empty: the group's. */
      readonly targetsS: readonly number[]
      readonly isGone: boolean
    }
  /** `rep` counts from 0. */
  | {
      readonly kind: 'start'
      readonly groups: readonly string[]
      readonly rep: number
      readonly atMs: number
    }
  /** `mark` counts the splits of a repetition from 0; the last one is the finish. */
  | {
      readonly kind: 'tap'
      readonly runners: readonly string[]
      readonly rep: number
      readonly mark: number
      readonly atMs: number
    }
  /** A time from the start of the repetition that was entered by hand; `null` for a mark that nobody timed. */
  | {
      readonly kind: 'typed'
      readonly runner: string
      readonly rep: number
      readonly mark: number
      readonly timeS: number | null
    }
  /** Takes one entry back: `of` is its id. */
  | { readonly kind: 'undo'; readonly of: string }
  /** Pressed on two phones at the same moment. */
  | { readonly kind: 'clocks'; readonly round: number; readonly atMs: number }
  /** How far the phone's clock is ahead of the server's, give or take `withinMs`. */
  | { readonly kind: 'server-clock'; readonly aheadMs: number; readonly withinMs: number }
  | { readonly kind: 'end'; readonly isOver: boolean }

export type Entry = Stamp & EntryContent
export type EntryOf<Kind extends EntryContent['kind']> = Extract<Entry, { readonly kind: Kind }>

/**
 * The id of an entry, the same on every phone.
 *
 * @example
 * entryId({ phone: 'k3f9', n: 12 }) // 'k3f9.12'
 */
export const entryId = ({ phone, n }: Stamp): string => `${phone}.${n}`

/**
 * The number that a phone gives its next entry.
 *
 * @example
 * nextNumber([{ phone: 'a', n: 4 }]) // 5
 */
export const nextNumber = (entries: readonly Stamp[]): number =>
  entries.reduce((most, { n }) => Math.max(most, n), 0) + 1

/** Later entries last; phones that wrote at the same time, by their ids. */
export const byNumber = (a: Stamp, b: Stamp): number =>
  a.n - b.n || (a.phone < b.phone ? -1 : a.phone > b.phone ? 1 : 0)
