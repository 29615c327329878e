import { HALF_MARATHON_M, MARATHON_M, MILE_M } from '@bell-lap/units/length'
import type { Activity, BestEffort } from '../activity.ts'
import { climbReader } from './climb.ts'
import { cutsOf } from './cuts.ts'
import { fastestEverS } from './fastest-ever.ts'

export const EFFORT_DISTANCES_M = [
  200,
  400,
  800,
  1000,
  1200,
  1500,
  1600,
  MILE_M,
  3000,
  3200,
  2 * MILE_M,
  5000,
  10_000,
  HALF_MARATHON_M,
  MARATHON_M,
] as const

/** The bests of one activity, and those that are faster than anybody has ever run. */
export interface EffortsFound {
  readonly efforts: readonly BestEffort[]
  /** Set aside: a fault of the GPS, or not a run. */
  readonly impossible: readonly BestEffort[]
}

/**
 * The fastest stretch over each distance that a runner can have run.
 *
 * @example
 * const timeS = Float64Array.from({ length: 301 }, (_, second) => second)
 * const distanceM = timeS.map((second) => 4 * second)
 * bestEfforts({ streams: { timeS, distanceM } }) // 200 m in 50 s, and so on
 */
export function bestEfforts(activity: Pick<Activity, 'streams'>): readonly BestEffort[] {
  return findEfforts(activity).efforts
}

/**
 * The fastest stretch over each distance, parted by the world record of the distance. Time runs on in a pause. Exact for straight lines between
 * samples: the optimum starts or ends on a sample, so both families are scanned with two pointers,
 * in time linear in the samples for each distance. No stretch spans a jump.
 */
export function findEfforts(activity: Pick<Activity, 'streams'>): EffortsFound {
  const { timeS, distanceM } = activity.streams
  if (distanceM === undefined) return { efforts: [], impossible: [] }
  const climbOf = climbReader(activity.streams)
  const cuts = cutsOf(timeS, distanceM)
  const efforts: BestEffort[] = []
  const impossible: BestEffort[] = []
  for (const distance of EFFORT_DISTANCES_M) {
    let best: Stretch | null = null
    for (let s = 0; s + 1 < cuts.bounds.length; s += 1) {
      const from = cuts.bounds[s] as number
      const to = cuts.bounds[s + 1] as number
      const times = cuts.timeS.subarray(from, to)
      const distances = cuts.distanceM.subarray(from, to)
      const found = fastest(times, distances, distance)
      if (found !== null && (best === null || found.timeS < best.timeS)) best = found
    }
    if (best === null) continue
    const climb = climbOf(best.startS, best.startS + best.timeS)
    const found = { ...best, climbM: climb?.climbM ?? null, descentM: climb?.descentM ?? null }
    if (best.timeS < fastestEverS(distance)) impossible.push(found)
    else efforts.push(found)
  }
  return { efforts, impossible }
}

type Stretch = Pick<BestEffort, 'distanceM' | 'timeS' | 'startS'>

function fastest(times: Float64Array, distances: Float64Array, distanceM: number): Stretch | null {
  const count = times.length
  const span = count < 2 ? 0 : (distances[count - 1] as number) - (distances[0] as number)
  if (span < distanceM) return null
  let bestS = Infinity
  let startS = 0
  let j = 1
  for (let i = 0; i < count; i += 1) {
    const target = (distances[i] as number) + distanceM
    j = Math.max(j, i + 1)
    while (j < count && (distances[j] as number) < target) j += 1
    if (j >= count) break
    const taken = timeAt(times, distances, j, target) - (times[i] as number)
    if (taken < bestS) [bestS, startS] = [taken, times[i] as number]
  }
  let i = 1
  for (let end = 1; end < count; end += 1) {
    const target = (distances[end] as number) - distanceM
    if (target < (distances[0] as number)) continue
    while (i < end && (distances[i] as number) <= target) i += 1
    const from = timeAt(times, distances, i, target)
    const taken = (times[end] as number) - from
    if (taken < bestS) [bestS, startS] = [taken, from]
  }
  return { distanceM, timeS: bestS, startS }
}

/** When the distance was reached, between sample `j - 1` and `j`. */
function timeAt(times: Float64Array, distances: Float64Array, j: number, target: number): number {
  const before = distances[j - 1] as number
  const width = (distances[j] as number) - before
  const t0 = times[j - 1] as number
  return width > 0 ? t0 + ((target - before) / width) * ((times[j] as number) - t0) : t0
}
