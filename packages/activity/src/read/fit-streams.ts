import type { Columns } from '@bell-lap/fit/record-columns'
import { STREAM_NAMES, type ReadIssue, type StreamName, type Streams } from '../activity.ts'
import { isVoid } from './column-values.ts'
import { ZERO_MEANS_MISSING } from './fit-fields.ts'
import { packedDistance } from './packed-distance.ts'
import { withoutFarPositions } from './position-outliers.ts'
import { orderIssues, timeOrder } from './time-order.ts'
import { droppedIssues, possibleColumn, type Dropped } from './value-bounds.ts'

/** A record may come so much before the start of its leg, seconds. */
const CLOCK_SLACK_S = 5
/** Who starts a watch does not wait longer for the first record: that start is of another clock, seconds. */
const LONGEST_WAIT_S = 6 * 3600

/** The columns of one leg, from `startFit` up to `endFit` in FIT seconds; `began` is when it began by its records. */
export function fitStreams(
  columns: Columns,
  startFit: number,
  endFit: number,
): { readonly streams: Streams; readonly began: number; readonly issues: readonly ReadIssue[] } {
  const timestamps = columns['timestamp'] ?? new Float64Array(0)
  const { order, places, began } = ordered(timestamps, startFit, endFit)
  const pick = (column: Float64Array | undefined) =>
    column === undefined ? undefined : pickFrom(column, places)
  const timeS = pickFrom(timestamps, places).map((time) => time - began)
  const dropped: Dropped = {}
  const told = pick(columns['distanceM']) ?? pick(packedDistance(columns))
  const distanceM = told === undefined ? undefined : possibleColumn('distanceM', told, dropped)
  const raw: Partial<Record<StreamName, Float64Array | undefined>> = {
    distanceM: distanceM === undefined ? undefined : fromZero(distanceM),
    latitudeDeg: pick(columns['latitudeDeg']),
    longitudeDeg: pick(columns['longitudeDeg']),
    altitudeM: either(pick(columns['enhancedAltitudeM']), pick(columns['plainAltitudeM'])),
    speedMps: either(pick(columns['enhancedSpeedMps']), pick(columns['plainSpeedMps'])),
    cadenceSpm: cadence(pick(columns['cadenceRpm']), pick(columns['fractionalCadenceRpm'])),
  }
  const streams: Record<string, Float64Array> = { timeS }
  for (const name of STREAM_NAMES) {
    if (name === 'timeS') continue
    const column = name in raw ? raw[name] : pick(columns[name])
    if (column === undefined) continue
    const cleaned = ZERO_MEANS_MISSING.includes(name)
      ? column.map((v) => (v > 0 ? v : Number.NaN))
      : column
    const sound = possibleColumn(name, cleaned, dropped)
    if (!isVoid(sound)) streams[name] = sound
  }
  const { latitudeDeg, longitudeDeg } = streams
  if (latitudeDeg !== undefined && longitudeDeg !== undefined) {
    const sound = withoutFarPositions({ timeS, latitudeDeg, longitudeDeg })
    streams['latitudeDeg'] = sound.latitudeDeg
    streams['longitudeDeg'] = sound.longitudeDeg
    if (sound.dropped > 0) dropped.latitudeDeg = (dropped.latitudeDeg ?? 0) + sound.dropped
  }
  const issues = [...droppedIssues(dropped), ...orderIssues(order)]
  return { streams: streams as unknown as Streams, began, issues }
}

/** These elements of a column. A plain loop: every column of every file comes through here. */
function pickFrom(column: Float64Array, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length)
  for (let i = 0; i < places.length; i += 1) picked[i] = column[places[i] as number] as number
  return picked
}

/** The places of the leg's records in order, and when it began: not before its first record by hours. */
function ordered(timestamps: Float64Array, startFit: number, endFit: number) {
  const inLeg = timestamps.map((time) =>
    time < startFit - CLOCK_SLACK_S || time > endFit ? Number.NaN : time,
  )
  const order = timeOrder(inLeg)
  const firstFit = timestamps[order.places[0] ?? -1] ?? startFit
  const began = firstFit - startFit > LONGEST_WAIT_S ? firstFit : startFit
  const places = order.places.filter((place) => (timestamps[place] ?? 0) >= began)
  return { order, places, began }
}

/** A later leg of a multisport file counts on from the one before. */
function fromZero(distanceM: Float64Array): Float64Array {
  const first = distanceM.find((value) => !Number.isNaN(value)) ?? 0
  // The first record of a single run already stands a few metres in; a later leg, kilometres.
  const LATER_LEG_M = 200
  return first > LATER_LEG_M ? distanceM.map((value) => value - first) : distanceM
}

function either(first: Float64Array | undefined, second: Float64Array | undefined) {
  if (first === undefined || second === undefined) return first ?? second
  return first.map((value, i) => (Number.isNaN(value) ? (second[i] ?? Number.NaN) : value))
}

/** FIT counts one leg; ours counts steps. */
function cadence(rpm: Float64Array | undefined, fraction: Float64Array | undefined) {
  return rpm?.map((value, i) => {
    const part = fraction?.[i] ?? 0
    return value > 0 ? 2 * (value + (Number.isNaN(part) ? 0 : part)) : Number.NaN
  })
}
