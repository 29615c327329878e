import { message } from '@bell-lap/units/message'
import type { Activity, Pause, ReadIssue, ReadResult, StreamName, Streams } from '../activity.ts'
import { firstValue, isVoid, lastValue, meanOf } from './column-values.ts'
import { sportOfRecording } from './decide-sport.ts'
import type { Home } from './home.ts'
import { isoInstant } from './instants.ts'
import { localDay, offsetMinAt } from './local-day.ts'
import { trackColumns } from './track-columns.ts'
import { droppedIssues, possibleColumn, type Dropped } from './value-bounds.ts'

/** One workout of an Apple Health export with everything that belongs to it, as Bell Lap keeps it. */
export interface AppleWorkout {
  /** `HKWorkoutActivityType` without its beginning: "Running". */
  readonly sport: string
  readonly sourceName: string
  readonly device: string | null
  readonly startUnixS: number
  readonly endUnixS: number
  readonly movingTimeS: number | null
  readonly distanceM: number | null
  readonly averageHeartRateBpm: number | null
  readonly maximumHeartRateBpm: number | null
  readonly indoor: boolean
  /** Where the watch was; exports name it for most workouts. */
  readonly timeZone: string | null
  readonly ascentM: number | null
  /** Seconds since the start; the last may have no end. */
  readonly pauses: readonly (readonly [startS: number, endS: number | null])[]
  /** The name of the route in the export. */
  readonly routePath: string | null
  /** The route itself, GPX text. */
  readonly route: string | null
  /** By column: start and end in seconds since the start, and the value. */
  readonly samples: Readonly<
    Record<string, readonly (readonly [startS: number, endS: number, value: number])[]>
  >
}

const MARK = '"bellLapAppleWorkout":1'

/**
 * The bytes in which one workout of an export is kept: the export itself may have gigabytes.
 *
 * @example
 * import { AppleExportReader } from '@bell-lap/activity/read/apple-export'
 * const { workouts } = new AppleExportReader('UTC').end()
 * const files = [...workouts].map(writeAppleWorkout)
 */
export function writeAppleWorkout(workout: AppleWorkout): Uint8Array {
  return new TextEncoder().encode(`{${MARK},"workout":${JSON.stringify(workout)}}`)
}

/** Whether text begins like a workout that `writeAppleWorkout` wrote. */
export const isAppleWorkout = (text: string): boolean => text.startsWith(`{${MARK}`)

/** Reads what `writeAppleWorkout` wrote. */
export function readAppleWorkout(text: string, home: Home): ReadResult {
  let parsed: { readonly workout: AppleWorkout }
  try {
    parsed = JSON.parse(text) as typeof parsed
  } catch {
    const reason = { code: 'damaged', detail: message('file.damaged-at-start') } as const
    return { ok: false, format: 'apple-workout', reason }
  }
  return { ok: true, format: 'apple-workout', activities: [activityOf(parsed.workout, home)] }
}

function activityOf(workout: AppleWorkout, home: Home): Activity {
  const dropped: Dropped = {}
  const issues: ReadIssue[] = []
  const streams = streamsOf(workout, dropped, issues)
  const elapsedTimeS = workout.endUnixS - workout.startUnixS
  const pauses = pausesOf(workout, elapsedTimeS)
  const pausedS = pauses.reduce((sum, { startS, endS }) => sum + endS - startS, 0)
  const distanceM = workout.distanceM ?? lastValue(streams.distanceM) ?? 0
  const decided = sportOfRecording({
    field: workout.sport,
    name: null,
    distanceM,
    timeS: elapsedTimeS,
  })
  const heartRates = streams.heartRateBpm
  const highest = heartRates?.reduce((most, bpm) => (bpm > most ? bpm : most), 0) ?? 0
  return {
    ...decided,
    surface: decided.sport === 'run' && workout.indoor ? 'treadmill' : decided.surface,
    name: null,
    description: null,
    startedAt: isoInstant(workout.startUnixS),
    ...dayOf(workout, streams, home),
    distanceM,
    movingTimeS: Math.min(workout.movingTimeS ?? elapsedTimeS - pausedS, elapsedTimeS),
    elapsedTimeS,
    ascentM: workout.ascentM,
    averageHeartRateBpm: workout.averageHeartRateBpm ?? meanOf(heartRates),
    maximumHeartRateBpm: workout.maximumHeartRateBpm ?? (highest > 0 ? highest : null),
    averageCadenceSpm: null,
    effortCr10: null,
    device: workout.device ?? workout.sourceName,
    firmware: null,
    sensors: [],
    gear: null,
    markedRace: false,
    hasGps: streams.latitudeDeg !== undefined,
    partial: false,
    laps: [],
    pauses,
    streams,
    heartBeatsS: [],
    otherFields: [],
    issues: [...droppedIssues(dropped), ...issues],
  }
}

function pausesOf({ pauses }: AppleWorkout, elapsedTimeS: number): readonly Pause[] {
  return pauses.flatMap(([startS, endS]) => {
    const end = Math.min(endS ?? elapsedTimeS, elapsedTimeS)
    return startS >= 0 && end > startS ? [{ startS, endS: end }] : []
  })
}

/** By the zone that the workout names, else by the place of its route, else at home. */
function dayOf({ startUnixS, timeZone }: AppleWorkout, streams: Streams, home: Home) {
  const place = {
    latitudeDeg: firstValue(streams.latitudeDeg),
    longitudeDeg: firstValue(streams.longitudeDeg),
  }
  const toldOffsetMin = timeZone === null ? null : offsetIn(timeZone, startUnixS)
  return localDay({ startUnixS, toldOffsetMin, ...place }, home.timeZone)
}

function offsetIn(timeZone: string, unixS: number): number | null {
  try {
    return offsetMinAt(unixS, timeZone)
  } catch {
    return null
  }
}

/** A sample holds until the next one, but no longer than this, seconds. */
const HOLDS_S = 15

/** Every second at which the route or a sample says something, with what held then. */
function streamsOf(workout: AppleWorkout, dropped: Dropped, issues: ReadIssue[]): Streams {
  const { startUnixS, endUnixS, samples } = workout
  const lengthS = endUnixS - startUnixS
  const route = workout.route === null ? null : trackColumns(workout.route, startUnixS)
  if (route !== null) issues.push(...route.issues)
  const inside = (second: number) => second >= 0 && second <= lengthS
  const seconds = new Set<number>([...(route?.timeS ?? [])].filter(inside))
  for (const [startS, endS] of Object.values(samples).flat()) {
    for (const second of [startS, endS]) if (inside(second)) seconds.add(second)
  }
  const timeS = Float64Array.from(seconds).sort()
  const streams: Record<string, Float64Array> = { timeS }
  const keep = (name: Exclude<StreamName, 'timeS'>, column: Float64Array) => {
    const sound = possibleColumn(name, column, dropped)
    if (!isVoid(sound)) streams[name] = sound
  }
  for (const [name, column] of Object.entries(route?.columns ?? {})) {
    keep(name as 'altitudeM', atSeconds(timeS, route?.timeS ?? timeS, column))
  }
  for (const [name, found] of Object.entries(samples)) {
    if (name !== 'distanceM') keep(name as 'heartRateBpm', held(timeS, found))
  }
  const measured = samples['distanceM']
  if (measured !== undefined && fits(measured, workout.distanceM)) {
    keep('distanceM', summedUp(timeS, measured))
  }
  return streams as unknown as Streams
}

/** Walking before the workout was begun, or another device, may be among the samples. */
const MOST_APART = 0.1

function fits(amounts: AppleWorkout['samples'][string], totalM: number | null): boolean {
  const sum = amounts.reduce((metres, [, , amount]) => metres + amount, 0)
  return totalM === null ? sum > 0 : Math.abs(sum - totalM) <= MOST_APART * totalM
}

/** The values of a column at other times: those of the same second. */
function atSeconds(timeS: Float64Array, fromS: Float64Array, column: Float64Array): Float64Array {
  const bySecond = new Map([...fromS.keys()].map((i) => [fromS[i] as number, column[i] as number]))
  return timeS.map((second) => bySecond.get(second) ?? Number.NaN)
}

function held(timeS: Float64Array, samples: AppleWorkout['samples'][string]): Float64Array {
  let next = 0
  return timeS.map((second) => {
    while (next < samples.length && (samples[next]?.[0] ?? 0) <= second) next += 1
    const sample = samples[next - 1]
    if (sample === undefined || second - Math.max(sample[0], sample[1]) > HOLDS_S) return Number.NaN
    return sample[2]
  })
}

/** The metres up to each second: each sample is spread evenly over its own stretch of time. */
function summedUp(timeS: Float64Array, samples: AppleWorkout['samples'][string]): Float64Array {
  let next = 0
  let whole = 0
  return timeS.map((second) => {
    while (next < samples.length && (samples[next]?.[1] ?? 0) <= second) {
      whole += samples[next]?.[2] ?? 0
      next += 1
    }
    const [startS = 0, endS = 0, metres = 0] = samples[next] ?? []
    const share = endS > startS ? Math.max(0, (second - startS) / (endS - startS)) : 0
    return whole + metres * Math.min(1, share)
  })
}
