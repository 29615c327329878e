import type { Streams } from '../activity.ts'

/** The way of a run as a few corners, small enough to be kept with it. */
export interface RouteSketch {
  /** Latitude and longitude of the start, degrees. */
  readonly startDeg: readonly [latitude: number, longitude: number]
  /** Corners of the line: metres east and north of the start, one after the other. */
  readonly corners: readonly number[]
  /** The recorded positions lie this close to the line, metres. */
  readonly withinM: number
}

export const METRES_PER_DEGREE = 111_195
/** Positions closer together than this are one, metres. */
const APART_M = 15
const WITHIN_M = 20
/** Winding ways are drawn more coarsely, until they have no more corners than this (X). */
const MOST_CORNERS = 40
/** Of longer ways every second, third, … position is enough. */
const MOST_POINTS = 600
const SHORTEST_M = 800
const ROUND_M = 5

type Point = readonly [eastM: number, northM: number]

/** Metres east of one place, and north of it, that another one lies: good for the length of a run. */
export function metresBetween(
  [latitude, longitude]: RouteSketch['startDeg'],
  other: RouteSketch['startDeg'],
): Point {
  const perDegree = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180)
  return [(other[1] - longitude) * perDegree, (other[0] - latitude) * METRES_PER_DEGREE]
}

/**
 * The way of a run from its positions: the line of Douglas & Peucker (1973), at most 40 corners. `null` without
 * positions, and for less than 800 m.
 *
 * @example
 * sketchRoute({ timeS: Float64Array.of(0, 1) }) // null: no positions
 */
export function sketchRoute({ latitudeDeg, longitudeDeg }: Streams): RouteSketch | null {
  if (latitudeDeg === undefined || longitudeDeg === undefined) return null
  const first = latitudeDeg.findIndex(
    (value, i) => Number.isFinite(value) && Number.isFinite(longitudeDeg[i]),
  )
  if (first < 0) return null
  const startDeg = [rounded(latitudeDeg[first]), rounded(longitudeDeg[first])] as const
  const points: Point[] = [[0, 0]]
  let wayM = 0
  for (let i = first; i < latitudeDeg.length; i += 1) {
    const place = [latitudeDeg[i] ?? Number.NaN, longitudeDeg[i] ?? Number.NaN] as const
    if (!Number.isFinite(place[0]) || !Number.isFinite(place[1])) continue
    const point = metresBetween(startDeg, place)
    const stepM = distance(points.at(-1) ?? point, point)
    if (stepM < APART_M) continue
    wayM += stepM
    points.push(point)
  }
  if (wayM < SHORTEST_M) return null
  const every = Math.ceil(points.length / MOST_POINTS)
  const thinned = points.filter((_, i) => i % every === 0 || i === points.length - 1)
  let withinM = WITHIN_M
  let corners = cornersOf(thinned, withinM)
  while (corners.length > MOST_CORNERS) {
    withinM *= 1.5
    corners = cornersOf(thinned, withinM)
  }
  return {
    startDeg,
    corners: corners.flat().map((metres) => ROUND_M * Math.round(metres / ROUND_M)),
    withinM: Math.round(withinM),
  }
}

const rounded = (degrees = Number.NaN) => Math.round(degrees * 1e5) / 1e5
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])

/** The points that a line needs so that all others lie within some metres of it. */
function cornersOf(points: readonly Point[], withinM: number): readonly Point[] {
  const kept = new Set([0, points.length - 1])
  const open: (readonly [number, number])[] = [[0, points.length - 1]]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to] = part
    const [a, b] = [points[from], points[to]]
    if (a === undefined || b === undefined) continue
    let [farthest, mostM] = [from, withinM]
    for (let i = from + 1; i < to; i += 1) {
      const offM = metresFromLine(points[i] ?? a, a, b)
      if (offM > mostM) [farthest, mostM] = [i, offM]
    }
    if (farthest === from) continue
    kept.add(farthest)
    open.push([from, farthest], [farthest, to])
  }
  return [...kept].toSorted((a, b) => a - b).flatMap((i) => [points[i] ?? [0, 0]])
}

/** How far a point lies from a stretch of straight line, metres. */
export function metresFromLine(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square
  const share = Math.min(1, Math.max(0, along))
  return distance(point, [a[0] + share * dx, a[1] + share * dy])
}
