import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import { levelOf, logSpeedOver } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'
import { NODES_M } from './race-distances.ts'

/** Speed falls at least so much with distance, by logarithms of both (grade X). */
const LEAST_SLOPE = 0.01

/**
 * The levels of a curve that somebody can run: who holds a speed over a distance holds it over every
 * shorter one, and nobody is faster than anybody ever was. Neither lowers a level because another
 * rises.
 */
export function plausibleLevels(kind: RunnerKind, levels: readonly number[]): readonly number[] {
  const found = [...levels]
  let atLeast = -Infinity
  for (let i = NODES_M.length - 1; i >= 0; i -= 1) {
    const distanceM = NODES_M[i] ?? 0
    const longerM = NODES_M[i + 1] ?? distanceM
    const atMost = Math.log(distanceM / fastestEverS(distanceM))
    const own = logSpeedOver(kind, distanceM, levels[i] ?? 0)
    const needed = atLeast + LEAST_SLOPE * Math.log(longerM / distanceM)
    const logSpeed = Math.min(atMost, Math.max(own, needed))
    if (logSpeed !== own) found[i] = levelOf(kind, distanceM, logSpeed)
    atLeast = logSpeed
  }
  return found
}
