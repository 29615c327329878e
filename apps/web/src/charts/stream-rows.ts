import { FOOT_M, MILE_M } from '@bell-lap/units/length'
import type { Streams } from '../api/activities.ts'
import { clockTicks, niceTicks } from './scale.ts'
import type { Span } from './scale.ts'
import { smoothed } from './smooth.ts'

const SMOOTH_OVER = 7
/** Slower than this is standing; it would flatten the rest of the drawing. */
const WALKING_MPS = 1.2
/** The ends of what is drawn: a few odd values at either end are cut off. */
const CUT_SHARE = 0.01

const STREAM_ROWS = [
  { stream: 'speedMps', color: 'var(--pace)' },
  { stream: 'heartRateBpm', color: 'var(--heart)' },
  { stream: 'cadenceSpm', color: 'var(--cadence)' },
  { stream: 'altitudeM', color: 'var(--ink-2)' },
] as const
export type RowStream = (typeof STREAM_ROWS)[number]['stream']

/** One line of the drawing: its values over time, and what its axis says. */
export interface StreamRow {
  readonly stream: RowStream
  readonly color: string
  readonly values: readonly (number | null)[]
  readonly span: Span
  readonly ticks: readonly number[]
}

/** The lines that a recording has, with `unitM` metres for a pace; heights are in feet beside miles. */
export function rowsOf(streams: Streams, unitM: number): readonly StreamRow[] {
  return STREAM_ROWS.flatMap(({ stream, color }) => {
    const column = streams[stream]
    if (column === undefined) return []
    const values = smoothed(cleaned(stream, column), SMOOTH_OVER)
    const span = spanWithoutOutliers(values.flatMap((value) => (value === null ? [] : [value])))
    if (span === null) return []
    return [{ stream, color, values, span, ticks: ticksOf(stream, span, unitM) }]
  })
}

function cleaned(stream: RowStream, column: readonly (number | null)[]) {
  if (stream === 'altitudeM') return column
  const least = stream === 'speedMps' ? WALKING_MPS : 1
  return column.map((value) => (value === null || value < least ? null : value))
}

function spanWithoutOutliers(values: readonly number[]): Span | null {
  if (values.length < 2) return null
  const sorted = values.toSorted((a, b) => a - b)
  const cut = Math.floor(CUT_SHARE * sorted.length)
  const [low, high] = [sorted[cut] as number, sorted[sorted.length - 1 - cut] as number]
  const extra = Math.max(0.06 * (high - low), 0.02 * Math.abs(high), 0.01)
  return [low - extra, high + extra]
}

/** Round paces on an axis of speed; round numbers elsewhere. */
function ticksOf(stream: RowStream, span: Span, unitM: number): readonly number[] {
  if (stream === 'altitudeM' && unitM === MILE_M)
    return niceTicks([span[0] / FOOT_M, span[1] / FOOT_M], 3).map((feet) => feet * FOOT_M)
  if (stream !== 'speedMps') return niceTicks(span, 3)
  const paces: Span = [unitM / span[1], unitM / Math.max(span[0], WALKING_MPS)]
  return clockTicks(paces, 4).map((paceS) => unitM / paceS)
}

/** The sample nearest to an instant; times never decrease. */
export function sampleAt(timeS: readonly (number | null)[], instantS: number): number {
  let [low, high] = [0, timeS.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timeS[middle] ?? 0) < instantS) low = middle + 1
    else high = middle
  }
  const before = Math.max(0, low - 1)
  return Math.abs((timeS[before] ?? 0) - instantS) < Math.abs((timeS[low] ?? 0) - instantS)
    ? before
    : low
}

/** Points of a line in one or more pieces: gaps stay gaps. */
export function linePieces(
  values: readonly (number | null)[],
  place: (index: number, value: number) => readonly [number, number],
): readonly (readonly (readonly [number, number])[])[] {
  const pieces: (readonly [number, number])[][] = [[]]
  values.forEach((value, index) => {
    if (value !== null) pieces.at(-1)?.push(place(index, value))
    else if (pieces.at(-1)?.length !== 0) pieces.push([])
  })
  return pieces.filter((piece) => piece.length > 1)
}
