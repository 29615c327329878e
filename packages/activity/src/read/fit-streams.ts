import type { Columns } from '@bell-lap/fit/record-columns'
import { message } from '@bell-lap/units/message'
import { STREAM_NAMES, type ReadIssue, type StreamName, type Streams } from '../activity.ts'
import { isVoid } from './column-values.ts'
import { ZERO_MEANS_MISSING } from './fit-fields.ts'
import { droppedIssues, possibleColumn, type Dropped } from './value-bounds.ts'

/** Time runs backwards by no more than this before it is taken for a broken clock, seconds. */
const CLOCK_SLACK_S = 5

/** The columns of one leg, from `startFit` up to `endFit` in FIT seconds. */
export function fitStreams(
  columns: Columns,
  startFit: number,
  endFit: number,
): { readonly streams: Streams; readonly issues: readonly ReadIssue[] } {
  const timestamps = columns['timestamp'] ?? new Float64Array(0)
  const { kept, backwards } = keepOrdered(timestamps, startFit, endFit)
  const pick = (column: Float64Array | undefined) =>
    column === undefined ? undefined : pickFrom(column, kept)
  const timeS = pickFrom(timestamps, kept).map((time) => time - startFit)
  const dropped: Dropped = {}
  const told = pick(columns['distanceM'])
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
  const issues: ReadIssue[] = [...droppedIssues(dropped)]
  if (backwards > 0) {
    issues.push({
      code: 'clock-backwards',
      detail: message('file.clock-backwards', { count: backwards }),
    })
  }
  return { streams: streams as unknown as Streams, issues }
}

/** These elements of a column. A plain loop: every column of every file comes through here. */
function pickFrom(column: Float64Array, places: readonly number[]): Float64Array {
  const picked = new Float64Array(places.length)
  for (let i = 0; i < places.length; i += 1) picked[i] = column[places[i] as number] as number
  return picked
}

/** Records of the leg whose time does not run backwards. */
function keepOrdered(timestamps: Float64Array, startFit: number, endFit: number) {
  const kept: number[] = []
  let last = -Infinity
  let backwards = 0
  timestamps.forEach((time, i) => {
    if (Number.isNaN(time) || time < startFit - CLOCK_SLACK_S || time > endFit) return
    if (time < last || time < startFit) {
      backwards += time < last ? 1 : 0
      return
    }
    last = time
    kept.push(i)
  })
  return { kept, backwards }
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
