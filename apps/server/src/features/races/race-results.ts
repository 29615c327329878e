import type { ResultRow } from '../results/index.ts'
import type { AskedRace } from './find-race.ts'

const SAME_M = 1

/** The result of a race of the plan: of its day, over its distance, the fastest. */
export function resultOfRace(
  results: readonly ResultRow[],
  { race, distanceM }: Pick<AskedRace, 'race' | 'distanceM'>,
): ResultRow | null {
  if (race === null) return null
  const [best] = results
    .filter((row) => row.day === race.day && Math.abs(row.distance_m - distanceM) <= SAME_M)
    .toSorted((a, b) => a.time_s - b.time_s)
  return best ?? null
}
