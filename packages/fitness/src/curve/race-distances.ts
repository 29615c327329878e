import { MILE_M } from '@bell-lap/units/length'

/** Distances at which a curve is known, metres. */
export const NODES_M: readonly number[] = [
  100,
  200,
  400,
  600,
  800,
  1000,
  1500,
  MILE_M,
  2000,
  3000,
  2 * MILE_M,
  4000,
  5000,
  4 * MILE_M,
  5 * MILE_M,
  10_000,
  12_000,
  15_000,
  18_000,
  21_097.5,
  25_000,
  30_000,
  42_195,
  60_000,
  110_000,
]

export const MILE_NODE = NODES_M.indexOf(MILE_M)

/** The nodes either side of a distance, and how much of the second counts. */
export function between(distanceM: number): {
  readonly before: number
  readonly after: number
  readonly share: number
} {
  const after = NODES_M.findIndex((node) => node >= distanceM)
  if (after === 0) return { before: 0, after: 0, share: 0 }
  if (after === -1) return { before: NODES_M.length - 1, after: NODES_M.length - 1, share: 0 }
  const [low = 1, high = 1] = [NODES_M[after - 1], NODES_M[after]]
  return {
    before: after - 1,
    after,
    share: Math.log(distanceM / low) / Math.log(high / low),
  }
}

/** A value at a distance from the values at the nodes. */
export function atDistance(values: readonly number[], distanceM: number): number {
  const { before, after, share } = between(distanceM)
  return (1 - share) * (values[before] ?? 0) + share * (values[after] ?? 0)
}
