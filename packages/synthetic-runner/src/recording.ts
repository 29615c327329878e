import type { RoutePoint } from './made-up-route.ts'
import type { Segment } from './planned-run.ts'

/** One record of the watch. */
export interface Sample {
  /** Running time, s; whole except for the last sample. */
  readonly timeS: number
  /** Seconds that pauses have added so far. */
  readonly pausedS: number
  /** What the watch says it was. */
  readonly distanceM: number
  readonly speedMps: number
  readonly place: RoutePoint | null
  readonly heartRateBpm: number | null
  /** Share of contact time added by tiredness. */
  readonly tiredness: number
  /** Share by which contact and oscillation of this moment differ by chance. */
  readonly stepNoise: number
}

export interface RecordedPause {
  readonly atTimeS: number
  readonly lengthS: number
}

export interface RecordedLap {
  readonly segment: Segment | null
  readonly fromS: number
  readonly toS: number
  readonly trigger: 'manual' | 'distance' | 'session-end'
}

/** What the watch wrote down about a run. */
export interface Recording {
  readonly samples: readonly Sample[]
  readonly pauses: readonly RecordedPause[]
  readonly laps: readonly RecordedLap[]
  readonly totalS: number
}

export interface Stretch {
  readonly segment: Segment
  readonly fromS: number
  readonly toS: number
  readonly fromM: number
  /** Whole waves of speed in the stretch, so that it ends where it should. */
  readonly waves: number
}
