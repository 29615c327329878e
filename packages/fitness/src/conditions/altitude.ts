import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'

/** Per cent slower than at sea level, by metres (after Hamlin et al. 2015; between them straight, grade X). */
const SLOWER_PCT: readonly (readonly [altitudeM: number, pct: number])[] = [
  [0, 0],
  [300, 0.2],
  [1000, 1],
  [1500, 2],
  [2000, 3],
  [2500, 4.2],
]
const FIRST_STEP = [0, 0] as const
/** Above the table its last slope goes on, per cent a metre, and nobody knows how well. */
const BEYOND_PCT_PER_M = 1.2 / 500
const SHORTEST_M = 1500
/** Full error from a loss of one per cent on, so that lowlands cost no certainty. */
const SD = 0.01
const FULL_SD_FROM_PCT = 1

/** How much slower the unacclimatised run 1500 m and more at an altitude, per cent. */
export function slowerAtAltitudePct(altitudeM: number): number {
  let below: readonly [number, number] = FIRST_STEP
  for (const above of SLOWER_PCT) {
    if (altitudeM <= above[0]) {
      const width = above[0] - below[0]
      return width === 0 ? 0 : below[1] + ((altitudeM - below[0]) / width) * (above[1] - below[1])
    }
    below = above
  }
  return below[1] + BEYOND_PCT_PER_M * (altitudeM - below[0])
}

/**
 * Correction for altitude against where the runner usually runs: at home there is none, because the
 * paces of the plan are run there. `null` when not known or shorter than 1500 m.
 */
export function altitudePart(run: RunInConditions, conditions: Conditions): ConditionPart | null {
  const { altitudeM = null, homeAltitudeM = null } = conditions
  if (altitudeM === null || run.distanceM < SHORTEST_M) return null
  const here = slowerAtAltitudePct(altitudeM)
  const home = slowerAtAltitudePct(homeAltitudeM ?? 0)
  const logSpeed = Math.log((100 + here) / (100 + home))
  const sd = SD * Math.min(1, Math.abs(here - home) / FULL_SD_FROM_PCT)
  return logSpeed === 0 ? null : { factor: 'altitude', logSpeed, sd }
}
