import { metresBetween, metresFromLine } from './sketch-route.ts'
import type { RouteSketch } from './sketch-route.ts'

/** A run with its way, where that is known. */
export interface RunOnRoute {
  readonly id: string
  readonly distanceM: number
  readonly route: RouteSketch | null
}

/** Starts lie so close together (science G: the same cell of 100 m). */
const START_M = 100
const LENGTH_SHARE = 0.05
/** No point of one way lies further from the other (science G, Hausdorff distance), metres. */
const APART_M = 60

type Point = readonly [eastM: number, northM: number]

/**
 * Which runs took the same way, whichever way round: an id for each way, that of the first run on it. Runs without
 * positions are left out. A run belongs to the first way that fits, in the order of the runs.
 *
 * @example
 * sameRoutes([]) // an empty map
 */
export function sameRoutes(runs: readonly RunOnRoute[]): ReadonlyMap<string, string> {
  const ways: (RunOnRoute & { readonly route: RouteSketch })[] = []
  const found = new Map<string, string>()
  for (const { id, distanceM, route } of runs) {
    if (route === null) continue
    const run = { id, distanceM, route }
    const known = ways.find((way) => isSameRoute(way, run))
    if (known === undefined) ways.push(run)
    found.set(id, known?.id ?? id)
  }
  return found
}

interface Way {
  readonly distanceM: number
  readonly route: RouteSketch
}

/** Whether two runs took the same way: start, length within 5 %, and all of both lines close together. */
export function isSameRoute(a: Way, b: Way): boolean {
  const longer = Math.max(a.distanceM, b.distanceM)
  if (Math.abs(a.distanceM - b.distanceM) > LENGTH_SHARE * longer) return false
  const [eastM, northM] = metresBetween(a.route.startDeg, b.route.startDeg)
  if (Math.hypot(eastM, northM) > START_M) return false
  const [one, other] = [pointsOf(a.route, [0, 0]), pointsOf(b.route, [eastM, northM])]
  const withinM = APART_M + a.route.withinM + b.route.withinM
  return isNear(one, other, withinM) && isNear(other, one, withinM)
}

function pointsOf({ corners }: RouteSketch, [eastM, northM]: Point): readonly Point[] {
  return Array.from({ length: corners.length / 2 }, (_, i): Point => {
    return [(corners[2 * i] ?? 0) + eastM, (corners[2 * i + 1] ?? 0) + northM]
  })
}

/** Whether every corner of a line, and the middle between two, lies close to another line. */
function isNear(line: readonly Point[], other: readonly Point[], withinM: number): boolean {
  const middles = line.slice(1).map((point, i): Point => {
    const before = line[i] ?? point
    return [(before[0] + point[0]) / 2, (before[1] + point[1]) / 2]
  })
  return [...line, ...middles].every((point) =>
    other.some((corner, i) => metresFromLine(point, other[i - 1] ?? corner, corner) <= withinM),
  )
}
