import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import type { FileFormat } from './file-types.ts'
import type { ExportedMorning } from './exported-morning.ts'

/** `unknown` is nothing but unknown: it is no run, no evidence and no load until somebody says what it was. */
export type Sport = 'run' | 'walk' | 'ride' | 'swim' | 'strength' | 'other' | 'unknown'
/**
 * Who said what sport it was, the weightiest first: the runner, a service's list of activities, the
 * recording's own field, the words of its name, or nobody. `assumed` stands only on what older versions
 * stored: they took a recording without a sport for a run.
 */
export const SPORT_SOURCES = ['runner', 'list', 'file', 'name', 'assumed', 'none'] as const
export type SportSource = (typeof SPORT_SOURCES)[number]
export type Surface = 'road' | 'track' | 'trail' | 'treadmill' | 'unknown'

/**
 * The columns a recording may hold, with their units. A missing value is `NaN`. New ones are added at the end: stored recordings name them by number.
 *
 * @example
 * const streams: Streams = {
 *   timeS: Float64Array.of(0, 1, 2),
 *   distanceM: Float64Array.of(0, 3, 6),
 * }
 * const present = STREAM_NAMES.filter((name) => streams[name] !== undefined)
 */
export const STREAM_NAMES = [
  'timeS', // seconds since the start of the activity, never decreasing
  'distanceM', // metres since the start, never decreasing
  'latitudeDeg',
  'longitudeDeg',
  'altitudeM',
  'speedMps',
  'heartRateBpm',
  'cadenceSpm', // steps a minute, both legs
  'powerW',
  'groundContactMs',
  'verticalOscillationMm',
  'verticalRatioPct',
  'stepLengthMm',
  'balanceLeftPct',
  'temperatureC',
  'formPowerW',
  'airPowerW',
  'legSpringStiffnessKnM',
] as const
export type StreamName = (typeof STREAM_NAMES)[number]

/** Columns of equal length. `timeS` is always there. */
export type Streams = { readonly timeS: Float64Array } & Readonly<
  Partial<Record<Exclude<StreamName, 'timeS'>, Float64Array>>
>

export interface Lap {
  readonly startS: number // since the start of the activity
  readonly elapsedS: number
  readonly timerS: number
  readonly distanceM: number
  readonly averageHeartRateBpm: number | null
  readonly trigger: 'manual' | 'distance' | 'time' | 'session-end' | 'other' | 'unknown'
  readonly intent: 'work' | 'recovery' | 'rest' | 'warmup' | 'cooldown' | 'unknown'
}

/** A stretch without recording or with the timer stopped, seconds since the start. */
export interface Pause {
  readonly startS: number
  readonly endS: number
}

/** Something that was read with a doubt or corrected. `code` is stable, `detail` tells the runner about it. */
export interface ReadIssue {
  readonly code: string
  readonly detail: Message
}

/** The fastest stretch over a distance inside one activity. */
export interface BestEffort {
  readonly distanceM: number
  readonly timeS: number
  readonly startS: number
  /** By the recorded heights; `null` where there are none. */
  readonly climbM: number | null
  readonly descentM: number | null
}

/** A sensor that the watch was connected to. */
export interface ConnectedSensor {
  readonly kind: 'heart-rate' | 'foot-pod' | 'running-dynamics'
  /** `null` where the file gives a number that is not known. */
  readonly maker: string | null
  /** The maker's own number of the product. */
  readonly product: number | null
  readonly firmware: string | null
}

export interface Activity {
  readonly sport: Sport
  readonly sportSource: SportSource
  /** As the source names it, such as `running/track`. */
  readonly sourceSport: string
  readonly surface: Surface
  readonly name: string | null
  readonly description: string | null
  /** UTC, ISO 8601 with `Z`. */
  readonly startedAt: string
  readonly localDay: CalendarDay
  /** Minutes east of UTC, or `null` when the file does not tell. */
  readonly utcOffsetMin: number | null
  readonly distanceM: number
  readonly movingTimeS: number
  readonly elapsedTimeS: number
  readonly ascentM: number | null
  readonly averageHeartRateBpm: number | null
  readonly maximumHeartRateBpm: number | null
  readonly averageCadenceSpm: number | null
  /** Borg CR10, where the runner entered it. */
  readonly effortCr10: number | null
  readonly device: string | null
  /** Software of the device, such as `19.18`. */
  readonly firmware: string | null
  /** Sensors connected to the device; empty where the file names none. */
  readonly sensors: readonly ConnectedSensor[]
  readonly gear: string | null
  /** The runner told the source that it was a race. */
  readonly markedRace: boolean
  readonly hasGps: boolean
  /** The file was cut or damaged; what stands before the damage was read. */
  readonly partial: boolean
  readonly laps: readonly Lap[]
  readonly pauses: readonly Pause[]
  readonly streams: Streams
  /** R-R intervals in the order of the heart beats, seconds; empty where the file has none. */
  readonly heartBeatsS: readonly number[]
  /** Fields of apps and sensors that are in the file and are not read. */
  readonly otherFields: readonly string[]
  readonly issues: readonly ReadIssue[]
}

/** Why bytes did not become activities. `code` is stable, `detail` tells the runner what to do. */
export interface CannotRead {
  readonly code:
    | 'not-a-recording'
    | 'not-an-activity'
    | 'empty'
    | 'damaged'
    | 'refused'
    | 'unsupported-format'
    | 'mornings'
  readonly detail: Message
}

/** One file may hold several activities (multisport, chained files). */
export type ReadResult =
  | { readonly ok: true; readonly format: FileFormat; readonly activities: readonly Activity[] }
  | {
      readonly ok: false
      readonly format: FileFormat | null
      readonly reason: CannotRead
      /** Mornings of a watch's monitoring, where the file has those instead. */
      readonly mornings?: readonly ExportedMorning[]
    }
