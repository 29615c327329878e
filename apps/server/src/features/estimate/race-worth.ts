import { raceCorrectionOf } from '@bell-lap/fitness/curve/evidence-error'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { raceForecast } from './race-forecast.ts'
import type { Fitness } from './load-fitness.ts'

/** A result and the time it is worth over another distance. */
export interface RaceWorth {
  readonly race: RaceEvidence
  readonly valueS: number
}

/**
 * The results that count as the time that they are worth over a distance: along the curve of today,
 * corrected for conditions.
 */
export function racesWorth(fitness: Fitness, distanceM: number): readonly RaceWorth[] {
  const at = raceForecast(fitness.estimate, distanceM)
  if (at === null) return []
  return fitness.sorted.results.flatMap((race) => {
    const own = raceForecast(fitness.estimate, race.distanceM)
    if (own === null) return []
    const plainS = race.timeS * Math.exp(-raceCorrectionOf(race))
    return [{ race, valueS: (plainS * at.timeS) / own.timeS }]
  })
}
