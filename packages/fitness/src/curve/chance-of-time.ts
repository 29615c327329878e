import { normalCdf } from './normal-distribution.ts'
import type { PredictedRace } from './predict-race.ts'
import { normalScore } from './race-spread.ts'

/** What the day does to the time, as a change of its logarithm; nothing where it is left out. */
export interface RaceDayEffect {
  readonly logTime: number
  readonly sd: number
}

/** How much farther a wind pushes the tail: the error of the day joins that of the race in quadrature. */
const widened = (scale: number, sd: number) => Math.hypot(scale, sd)

/**
 * Chance of running a time or faster, 0 to 1. It comes from the spread of the forecast alone, so the low end of
 * the forecast has 10 %, the middle 50 % and the high end 90 %.
 *
 * @example
 * import { predictRace } from '@bell-lap/fitness/curve/predict-race'
 * import type { CurveKnowledge } from '@bell-lap/fitness/curve/predict'
 * const chance = (knowledge: CurveKnowledge) =>
 *   chanceOfTime(predictRace(knowledge, 1609.344), 300)
 */
export function chanceOfTime(
  { timeS, spread }: Pick<PredictedRace, 'timeS' | 'spread'>,
  goalS: number,
  { logTime, sd }: RaceDayEffect = { logTime: 0, sd: 0 },
): number {
  const { fast, slow, tail } = spread
  const onTheDay = { fast: widened(fast, sd), slow: widened(slow, sd), tail }
  return normalCdf(normalScore(onTheDay, Math.log(goalS / timeS) - logTime))
}
