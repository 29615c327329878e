import { raceDaySd } from './evidence-error.ts'
import { predictTime, responseAt, variancesAt, Z80 } from './predict.ts'
import type { CurveKnowledge, PredictedTime } from './predict.ts'
import { deviationAt, raceSpread } from './race-spread.ts'
import type { BeforeRace, RaceSpread } from './race-spread.ts'
import { seldomRacedLoss } from './seldom-raced.ts'

/** Standard normal value of a good day: one race in five is as fast or faster. */
const GOOD_DAY_Z = -0.8416

/** A race before it is run; `timeS` is the expected time, the median. */
export interface PredictedRace extends PredictedTime {
  /** The time on a good day: one race in five is as fast or faster. */
  readonly potentialS: number
  readonly spread: RaceSpread
  /** What the spread follows from. */
  readonly before: BeforeRace
}

/**
 * Time of a race over a distance: expected (the median of what such runners ran), on a good day, and
 * an 80 % interval that reaches further to the slow side where runners of this level have bad days.
 * `raceSd` is how much one race day differs from the next in log-speed, if it is known better than
 * from level and distance.
 *
 * @example
 * import type { CurveKnowledge } from '@bell-lap/fitness/curve/predict'
 * const forecast = (knowledge: CurveKnowledge) => predictRace(knowledge, 1609.344)
 */
export function predictRace(
  knowledge: CurveKnowledge,
  distanceM: number,
  raceSd?: number,
): PredictedRace {
  const { timeS: onCurveS } = predictTime(knowledge, distanceM)
  const daySd = raceSd ?? raceDaySd({ distanceM, timeS: onCurveS }, knowledge.shape)
  const response = responseAt(knowledge, onCurveS)
  const timeS = onCurveS * Math.exp(seldomRacedLoss(distanceM) / response)
  const plainSd = Math.sqrt(variancesAt(knowledge, onCurveS) + daySd ** 2) / response
  const before = {
    logSpeed: knowledge.mean[0],
    durationS: onCurveS,
    nearestS: nearestTo(onCurveS, knowledge.observedDurationsS),
    plainSd,
  }
  const spread = raceSpread(knowledge.shape, before)
  const at = (z: number) => timeS * Math.exp(deviationAt(spread, z))
  const lowS = at(-Z80)
  const highS = at(Z80)
  const logSd = Math.log(highS / lowS) / (2 * Z80)
  return { timeS, lowS, highS, logSd, potentialS: at(GOOD_DAY_Z), spread, before }
}

function nearestTo(durationS: number, observed: readonly number[]): number {
  const gap = (one: number) => Math.abs(Math.log(durationS / one))
  let nearest = observed[0] ?? durationS
  for (const one of observed) if (gap(one) < gap(nearest)) nearest = one
  return nearest
}
