import type { Activity, BestEffort } from '@bell-lap/activity/activity'
import type { ExportedMorning } from '@bell-lap/activity/exported-morning'
import type { Home } from '@bell-lap/activity/read/home'
import type { RouteSketch } from '@bell-lap/activity/routes/sketch-route'
import type { Repetition } from '@bell-lap/activity/repetitions/find-repetitions'
import type { Message } from '@bell-lap/units/message'

/** What a worker thread is asked: the path of the bytes, and what lists leave out. */
export interface ReadTask {
  readonly path: string
  readonly home: Home
  /** The word of the service's list for the sport of this file; it outranks the file's own. */
  readonly listedSport?: string | undefined
}

/** An activity without its columns, which travel packed. */
export interface DecodedActivity {
  readonly activity: Omit<Activity, 'streams' | 'heartBeatsS'> & { readonly heartBeats: number }
  readonly streamNames: readonly string[]
  readonly bestEfforts: readonly BestEffort[]
  /** Median height above the sea, where it was recorded. */
  readonly altitudeM: number | null
  /** The way of a run; `null` without positions. */
  readonly route: RouteSketch | null
  /** Found in the speed, whether laps were pressed or not. */
  readonly repetitions: readonly Repetition[]
  /** Metres at or above each speed of the ladder; see `fastMetresOf`. */
  readonly fastLadder: readonly number[]
  /** The columns, packed and compressed. */
  readonly packed: Uint8Array
}

export type DecodedRecording =
  | {
      readonly ok: true
      /** A list of activities, not a recording. */
      readonly isList: boolean
      readonly activities: readonly DecodedActivity[]
    }
  | {
      readonly ok: false
      readonly code: string
      readonly detail: Message
      /** Mornings of a watch's monitoring, where the file has those instead. */
      readonly mornings?: readonly ExportedMorning[]
    }
