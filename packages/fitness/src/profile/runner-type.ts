import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CurveKnowledge } from '../curve/curve-knowledge.ts'
import { levelVarianceAway } from '../curve/kernel.ts'
import { levelShare } from '../curve/level-share.ts'
import { normalCdf } from '../curve/normal-distribution.ts'
import { atDistance, MILE_NODE } from '../curve/race-distances.ts'
import { weighDifference, weigher } from '../curve/weights.ts'

export type RunnerTypeName = 'endurance' | 'balanced' | 'speed'

/** How the runner's pace falls with duration, against runners of the same sex and age. */
export type RunnerType =
  | {
      readonly known: true
      readonly type: RunnerTypeName
      /** Posterior probabilities, summing to one. */
      readonly probabilities: Readonly<Record<RunnerTypeName, number>>
    }
  | { readonly known: false; readonly why: Message }

/** Half a standard deviation of the population either side is balanced (science B). */
const HALF_BAND = 0.5
/** With a leaning known no better than this share of the population's spread nothing is said (X). */
const TOO_UNSURE = 0.75
/** The leaning is the level over ten kilometres less that over 1000 m, which no sprint decides. */
const LONG_M = 10_000
const SHORT_M = 1000

/**
 * Type by the levels over long and short distances: relatively better over the long ones is
 * endurance, over the short ones speed. Ratios of sprint to aerobic speed are not used: in distance
 * runners they show training, not type (science B).
 */
export function runnerType(knowledge: CurveKnowledge): RunnerType {
  const place = (distanceM: number) => ({
    dayNumber: knowledge.dayNumber,
    logDistance: Math.log(distanceM),
  })
  const { variance } = weighDifference(weigher(knowledge.measured), place(LONG_M), place(SHORT_M))
  const spreadVariance = levelVarianceAway(Math.log(LONG_M / SHORT_M))
  if (variance > TOO_UNSURE ** 2 * spreadVariance) {
    return { known: false, why: message('runner-type.more-distances') }
  }
  const share = levelShare(knowledge.kind, knowledge.levels[MILE_NODE] ?? 0)
  const spread = share * Math.sqrt(spreadVariance)
  const sd = Math.max(1e-9, share * Math.sqrt(variance))
  const leaning = atDistance(knowledge.levels, LONG_M) - atDistance(knowledge.levels, SHORT_M)
  const endurance = normalCdf((leaning - HALF_BAND * spread) / sd)
  const speed = normalCdf((-leaning - HALF_BAND * spread) / sd)
  const probabilities = { endurance, balanced: 1 - endurance - speed, speed }
  const [type] = (Object.entries(probabilities) as [RunnerTypeName, number][]).toSorted(
    (a, b) => b[1] - a[1],
  )[0] ?? ['balanced']
  return { known: true, type, probabilities }
}
