import { MARATHON_M } from '@bell-lap/units/length'
import { riegelTime } from './riegel.ts'

interface KnownResult {
  readonly distanceM: number
  readonly timeS: number
}

/** Exact, by definition of the international mile. */
const KM_PER_MILE = 1.609344

/** Marathon time in seconds from one race and weekly volume (Vickers & Vertosick 2016, n = 2303). */
export function marathonFromOneRace(race: KnownResult, weeklyKm: number): number {
  const speed = MARATHON_M / riegelTime(race, MARATHON_M, 1.07)
  const tensOfMiles = weeklyKm / KM_PER_MILE / 10
  return MARATHON_M / (0.16018617 + 0.83076202 * speed + 0.06423826 * tensOfMiles)
}

/** Marathon time in seconds from two races, the longer last (Vickers & Vertosick 2016). */
export function marathonFromTwoRaces(
  shorter: KnownResult,
  longer: KnownResult,
  weeklyKm: number,
): number {
  const exponent =
    Math.log(longer.timeS / shorter.timeS) / Math.log(longer.distanceM / shorter.distanceM)
  const tensOfMiles = weeklyKm / KM_PER_MILE / 10
  const marathonExponent = 1.4510756 - 0.23797948 * exponent - 0.01410023 * tensOfMiles
  return longer.timeS * (MARATHON_M / longer.distanceM) ** marathonExponent
}
