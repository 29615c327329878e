import type { FitnessEstimate } from '@bell-lap/fitness/curve/fitness-estimate'
import { predictTime } from '@bell-lap/fitness/curve/predict'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import { MILE_M } from '@bell-lap/units/length'

/** A race today: expected, on a good day (one in five), four races in five between low and high. */
export interface RaceForecast {
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
  readonly potentialS: number
}

/**
 * What a race over a distance would take today. Every time with a range that the runner is shown comes
 * from here, so one number has one range on every screen; `null` while there is no estimate.
 */
export function raceForecast(estimate: FitnessEstimate, distanceM: number): RaceForecast | null {
  if (estimate.state === 'not-enough') return null
  const { timeS, lowS, highS, potentialS } = predictRace(estimate, distanceM)
  return { timeS, lowS, highS, potentialS }
}

/** The forecast of a mile on the track today. */
export const mileForecast = (estimate: FitnessEstimate) => raceForecast(estimate, MILE_M)

/**
 * The ability over a mile: the same middle, without how much one race day differs from the next.
 * Paces follow it; where it is shown it is called ability.
 */
export function mileAbility(estimate: FitnessEstimate) {
  if (estimate.state === 'not-enough') return null
  const { timeS, lowS, highS } = predictTime(estimate, MILE_M)
  return { timeS, lowS, highS }
}
