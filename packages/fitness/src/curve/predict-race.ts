import { needFields, needPositive } from '@bell-lap/units/wrong-argument'
import { raceDaySd } from './evidence-error.ts'
import type { CurveKnowledge } from './curve-knowledge.ts'
import { predictTime, Z80 } from './predict.ts'
import type { PredictedTime } from './predict.ts'
import { MILE_NODE } from './race-distances.ts'
import { deviationAt, raceSpread } from './race-spread.ts'
import type { BeforeRace, RaceSpread } from './race-spread.ts'

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
 * from level and distance. Throws `WrongArgument` for a distance that is not above 0.
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
  needFields('knowledge', knowledge, ['levels', 'variances'])
  needPositive('distanceM', distanceM)
  const { timeS, logSd: curveSd } = predictTime(knowledge, distanceM)
  const level = knowledge.levels[MILE_NODE] ?? 0
  const daySd = raceSd ?? raceDaySd(knowledge.kind, distanceM, level)
  const before = {
    level,
    distanceM,
    nearestM: nearestTo(distanceM, knowledge.measured),
    roadShare: knowledge.roadShare,
    results: knowledge.measured.length,
    daysSince: daysSinceLast(knowledge),
    plainSd: Math.hypot(curveSd, daySd),
  }
  const spread = raceSpread(knowledge.kind, before)
  const at = (z: number) => timeS * Math.exp(deviationAt(spread, z))
  const lowS = at(-Z80)
  const highS = at(Z80)
  const logSd = Math.log(highS / lowS) / (2 * Z80)
  return { timeS, lowS, highS, logSd, potentialS: at(GOOD_DAY_Z), spread, before }
}

/** The nearest distance that was raced, metres; itself where there is none. */
function nearestTo(distanceM: number, measured: CurveKnowledge['measured']): number {
  const gap = ({ logDistance }: { readonly logDistance: number }) =>
    Math.abs(Math.log(distanceM) - logDistance)
  const [nearest] = measured.toSorted((left, right) => gap(left) - gap(right))
  return nearest === undefined ? distanceM : Math.exp(nearest.logDistance)
}

function daysSinceLast({ measured, dayNumber }: CurveKnowledge): number {
  return measured.reduce((least, one) => Math.min(least, dayNumber - one.dayNumber), Infinity)
}
