import type { Evidence } from '../evidence.ts'

/**
 * Fastest times ever run by anybody, rounded down, as (metres, seconds). Between them the bound is
 * interpolated in logarithms. Only used to refuse what no runner can have run.
 */
const FASTEST_EVER: readonly (readonly [number, number])[] = [
  [100, 9.5],
  [200, 19.1],
  [400, 43],
  [800, 100.8],
  [1000, 131.9],
  [1500, 206],
  [1609.344, 223],
  [3000, 437],
  [5000, 755],
  [10000, 1571],
  [21097.5, 3400],
  [42195, 7200],
]

/** Slower than this is walking and says nothing about running, m/s. */
const WALKING_MPS = 1.4
const SHORTEST_M = 100
const LONGEST_M = 110_000

/** Why a piece of evidence cannot be used at all, or `null`. */
export function unbelievable(
  evidence: Evidence,
): 'impossible-time' | 'faster-than-anyone' | 'walking' | 'distance-out-of-range' | null {
  const { distanceM, timeS } = evidence
  if (!(timeS > 0) || !Number.isFinite(timeS)) return 'impossible-time'
  if (!(distanceM >= SHORTEST_M && distanceM <= LONGEST_M)) return 'distance-out-of-range'
  if (timeS < fastestEver(distanceM)) return 'faster-than-anyone'
  if (distanceM / timeS < WALKING_MPS) return 'walking'
  return null
}

function fastestEver(distanceM: number): number {
  let below = FASTEST_EVER[0] ?? [100, 9.5]
  for (const above of FASTEST_EVER) {
    if (distanceM <= above[0]) {
      if (above[0] === below[0]) return above[1] * (distanceM / above[0])
      const share = Math.log(distanceM / below[0]) / Math.log(above[0] / below[0])
      return below[1] * (above[1] / below[1]) ** share
    }
    below = above
  }
  return below[1] * (distanceM / below[0])
}
