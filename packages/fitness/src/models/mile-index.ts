import { solveIncreasing } from './solve-increasing.ts'

/** The model was fitted between about 3.5 minutes and 4 hours (Daniels & Gilbert 1979, grade B/D). */
export const MILE_INDEX_RANGE_S = { from: 210, to: 4 * 3600 } as const

/** Oxygen cost of running, ml/kg/min, at a speed in metres a minute (Daniels & Gilbert 1979). */
function oxygenCost(metresPerMin: number): number {
  return -4.6 + 0.182258 * metresPerMin + 0.000104 * metresPerMin ** 2
}

/** Share of the maximum that can be held for a time in minutes (Daniels & Gilbert 1979). */
function sustainableShare(minutes: number): number {
  return (
    0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes)
  )
}

/**
 * One number for a result: the index of Daniels & Gilbert (1979).
 *
 * @example
 * timeAtMileIndex(mileIndex(5000, 1100), 1609.344) // seconds of an equal mile
 */
export function mileIndex(distanceM: number, timeS: number): number {
  return oxygenCost((distanceM / timeS) * 60) / sustainableShare(timeS / 60)
}

/** Time in seconds for a distance at an index. */
export function timeAtMileIndex(index: number, distanceM: number): number {
  return solveIncreasing(
    (timeS) => index - mileIndex(distanceM, timeS),
    distanceM / 12,
    distanceM / 0.8,
  )
}

/** Speed in m/s at a share of the index, such as 0.88 for threshold. */
export function speedAtShareOfIndex(index: number, share: number): number {
  const root = Math.sqrt(0.182258 ** 2 + 4 * 0.000104 * (4.6 + share * index))
  return (root - 0.182258) / (2 * 0.000104) / 60
}
