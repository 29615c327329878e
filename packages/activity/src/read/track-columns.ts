import type { ReadIssue, Streams } from '../activity.ts'
import { isVoid } from './column-values.ts'
import { greatCircleM } from './great-circle.ts'
import { withoutFarPositions } from './position-outliers.ts'
import { orderIssues, timeOrder } from './time-order.ts'
import { readTrackFile } from './track-points.ts'
import type { TrackPoint } from './track-points.ts'
import { droppedIssues, type Dropped } from './value-bounds.ts'

/** A point with the time at which it was recorded, Unix seconds. */
export type TimedPoint = TrackPoint & { timeS: number }

/**
 * The columns of a GPX text that belongs to a workout, at whole seconds since its start; `null` where it
 * has no point with a time.
 */
export function trackColumns(
  text: string,
  startUnixS: number,
): {
  readonly timeS: Float64Array
  readonly columns: Readonly<Record<string, Float64Array>>
  readonly issues: readonly ReadIssue[]
} | null {
  const file = readTrackFile(text)
  const timed = file.parts.flatMap((part) =>
    part.points.flatMap((point) =>
      point.timeS === null ? [] : [{ ...point, timeS: Math.floor(point.timeS) }],
    ),
  )
  if (timed.length === 0) return null
  const { points, issues } = soundPoints(timed, file.dropped)
  const { timeS, ...columns } = columnsOf(points, startUnixS)
  return { timeS, columns: columns as Readonly<Record<string, Float64Array>>, issues }
}

/** The points in order, without the times and positions that cannot be right, and what to say of it. */
export function soundPoints(
  timed: readonly TimedPoint[],
  droppedBefore: Dropped,
): { readonly points: readonly TimedPoint[]; readonly issues: readonly ReadIssue[] } {
  const orderly: ReadIssue[] = []
  const dropped: Dropped = { ...droppedBefore }
  const points = withSoundPositions(inOrder(timed, orderly), dropped)
  return { points, issues: [...droppedIssues(dropped), ...orderly] }
}

function inOrder(timed: readonly TimedPoint[], issues: ReadIssue[]): readonly TimedPoint[] {
  const order = timeOrder(Float64Array.from(timed, ({ timeS }) => timeS))
  issues.push(...orderIssues(order))
  return order.places.flatMap((place) => timed[place] ?? [])
}

/** The points without positions that nobody can have been at; each one dropped is counted. */
function withSoundPositions(
  points: readonly TimedPoint[],
  dropped: Dropped,
): readonly TimedPoint[] {
  const sound = withoutFarPositions({
    timeS: Float64Array.from(points, ({ timeS }) => timeS),
    latitudeDeg: Float64Array.from(points, (point) => point.latitudeDeg),
    longitudeDeg: Float64Array.from(points, (point) => point.longitudeDeg),
  })
  if (sound.dropped === 0) return points
  dropped.latitudeDeg = (dropped.latitudeDeg ?? 0) + sound.dropped
  return points.map((point, i) => ({
    ...point,
    latitudeDeg: sound.latitudeDeg[i] as number,
    longitudeDeg: sound.longitudeDeg[i] as number,
  }))
}

/** A break between track segments, or between laps, longer than this is a pause, seconds. */
const SHORTEST_PAUSE_S = 10

/** Whether the recording was broken off before a point. */
export const isBreak = (before: TimedPoint, point: TimedPoint) =>
  point.startsSegment && point.timeS - before.timeS >= SHORTEST_PAUSE_S

const COPIED = [
  'latitudeDeg',
  'longitudeDeg',
  'altitudeM',
  'heartRateBpm',
  'cadenceSpm',
  'powerW',
  'speedMps',
] as const

/** The columns of points, from a start. */
export function columnsOf(points: readonly TimedPoint[], startUnixS: number): Streams {
  const streams: Record<string, Float64Array> = {
    timeS: Float64Array.from(points, (point) => point.timeS - startUnixS),
  }
  const distanceM = distanceOf(points)
  if (!isVoid(distanceM)) streams['distanceM'] = distanceM
  for (const name of COPIED) {
    const positiveOnly = name === 'heartRateBpm'
    const column = Float64Array.from(points, (point) =>
      positiveOnly && point[name] <= 0 ? Number.NaN : point[name],
    )
    if (!isVoid(column)) streams[name] = column
  }
  return streams as unknown as Streams
}

/** The file's own distance where it has one, else the sum of the steps between positions, pauses left out. */
function distanceOf(points: readonly TimedPoint[]): Float64Array {
  const told = Float64Array.from(points, (point) => point.distanceM)
  const count = told.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0)
  if (count >= points.length / 2) return told
  let total = 0
  let last: TimedPoint | null = null
  return Float64Array.from(points, (point) => {
    if (Number.isNaN(point.latitudeDeg) || Number.isNaN(point.longitudeDeg)) return total
    if (last !== null && !isBreak(last, point)) total += greatCircleM(last, point)
    last = point
    return total
  })
}
