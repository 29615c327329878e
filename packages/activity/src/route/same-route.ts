import type { Streams } from '../activity.ts'

/** Places along a run, evenly spaced by distance: latitude and longitude in turn, degrees. */
export type RouteSketch = readonly number[]

const POINTS = 48
const EARTH_RADIUS_M = 6_371_000
/** Streets and the drift of a GPS keep two runs of one route this far apart, metres (X). */
const APART_M = 60
/** Nearly all of both lies on the other. */
const LEAST_SHARE = 0.85
/** Two runs of one route are about as long. */
const LENGTH_SLACK = 0.1
/** A shorter way is no route, metres. */
const SHORTEST_M = 1000

/**
 * The way of a run in few points, to compare it with others; `null` without places or for a short one.
 *
 * @example
 * routeSketch({ timeS: Float64Array.of(0, 1) }) // null: no places
 */
export function routeSketch(streams: Streams): RouteSketch | null {
  const { distanceM, latitudeDeg, longitudeDeg } = streams
  if (distanceM === undefined || latitudeDeg === undefined || longitudeDeg === undefined)
    return null
  const known: number[] = []
  distanceM.forEach((metres, index) => {
    const placed = Number.isFinite(latitudeDeg[index]) && Number.isFinite(longitudeDeg[index])
    if (placed && Number.isFinite(metres)) known.push(index)
  })
  const startM = distanceM[known[0] ?? 0] ?? 0
  const lengthM = (distanceM[known.at(-1) ?? 0] ?? 0) - startM
  if (known.length < POINTS || lengthM < SHORTEST_M) return null
  const sketch: number[] = []
  let place = 0
  for (let point = 0; point < POINTS; point += 1) {
    const wanted = startM + (point / (POINTS - 1)) * lengthM
    while (place < known.length - 1 && (distanceM[known[place] as number] as number) < wanted) {
      place += 1
    }
    const index = known[place] as number
    sketch.push(rounded(latitudeDeg[index] as number), rounded(longitudeDeg[index] as number))
  }
  return sketch
}

/** A metre is about 0.00001 of a degree. */
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

export interface RunOnRoute {
  readonly sketch: RouteSketch
  readonly distanceM: number
}

/**
 * Whether two runs went the same way, in either direction and from any start on it: they are about as
 * long, and nearly every point of each lies near the line of the other.
 *
 * @example
 * const sketch = Array.from({ length: 48 }, (_, i) => [48 + i / 1000, 9]).flat()
 * const run = { sketch, distanceM: 5200 }
 * isSameRoute(run, run) // true
 */
export function isSameRoute(a: RunOnRoute, b: RunOnRoute): boolean {
  const longer = Math.max(a.distanceM, b.distanceM)
  if (Math.abs(a.distanceM - b.distanceM) > LENGTH_SLACK * longer) return false
  const scale = Math.cos(((a.sketch[0] ?? 0) * Math.PI) / 180)
  const [one, other] = [flat(a.sketch, scale), flat(b.sketch, scale)]
  const [p, q] = [one[0], other[0]]
  if (p === undefined || q === undefined) return false
  // Two ways that are one start within its length of each other.
  if (Math.hypot(p.x - q.x, p.y - q.y) > longer) return false
  return shareNear(one, other) >= LEAST_SHARE && shareNear(other, one) >= LEAST_SHARE
}

interface Place {
  readonly x: number
  readonly y: number
}

function flat(sketch: RouteSketch, scale: number): readonly Place[] {
  const metres = (EARTH_RADIUS_M * Math.PI) / 180
  const places: Place[] = []
  for (let i = 0; i + 1 < sketch.length; i += 2) {
    places.push({
      x: (sketch[i + 1] as number) * metres * scale,
      y: (sketch[i] as number) * metres,
    })
  }
  return places
}

/** The share of the points of one way that lie near the line of the other. */
function shareNear(points: readonly Place[], line: readonly Place[]): number {
  const near = points.filter((point) =>
    line.some((from, i) => i > 0 && distanceTo(point, line[i - 1] as Place, from) <= APART_M),
  )
  return points.length === 0 ? 0 : near.length / points.length
}

function distanceTo(point: Place, from: Place, to: Place): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared
  const share = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy)
}
