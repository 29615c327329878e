import { levelShare } from '../curve/level-share.ts'
import type { CurveKnowledge } from '../curve/curve-knowledge.ts'
import { MILE_NODE } from '../curve/race-distances.ts'
import { weigh, weigher } from '../curve/weights.ts'

/**
 * The share of the standard deviation at a distance that is left after one more race today. It does
 * not depend on how the race goes: the variance after a measurement is known before it (Lindley 1956).
 * `raceSd` is the error of the race in log-time; distances in metres.
 */
export function shareLeftAfter(
  knowledge: CurveKnowledge,
  race: { readonly distanceM: number; readonly raceSd: number },
  atM: number,
): number {
  const share = levelShare(knowledge.kind, knowledge.levels[MILE_NODE] ?? 0)
  const today = knowledge.dayNumber
  const place = { dayNumber: today, logDistance: Math.log(atM) }
  const one = {
    dayNumber: today,
    logDistance: Math.log(race.distanceM),
    variance: (race.raceSd / share) ** 2,
  }
  const now = weigh(weigher(knowledge.measured), place).variance
  const after = weigh(weigher([...knowledge.measured, one]), place).variance
  return Math.sqrt(after / now)
}
