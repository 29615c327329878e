import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CurveState } from '../curve/curve-state.ts'
import { priorState } from '../curve/prior.ts'
import { normalCdf } from '../curve/normal-distribution.ts'
import type { RunnerProfile } from '../evidence/evidence.ts'

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

/** Half a standard deviation of the population either side is balanced (science B, grade X). */
const HALF_BAND = 0.5
/** With a slope known no better than this nothing is said (science B). */
const TOO_UNSURE_SD = 0.012

/**
 * Type by the slope of the curve: flatter than most is endurance, steeper with no weak short end is
 * speed. Ratios of sprint to aerobic speed are not used: in distance runners they show training, not
 * type (science B).
 */
export function runnerType(state: CurveState, profile: RunnerProfile): RunnerType {
  const [, slopeSd = 0, liftSd = 0] = state.covariance.map((row, i) => Math.sqrt(row[i] ?? 0))
  if (slopeSd > TOO_UNSURE_SD) {
    return { known: false, why: message('runner-type.more-distances') }
  }
  const prior = priorState(profile)
  const spread = Math.sqrt(prior.covariance[1][1])
  const offset = state.mean[1] - prior.mean[1]
  const below = (limit: number) => normalCdf((limit - offset) / slopeSd)
  const endurance = below(-HALF_BAND * spread)
  const steep = 1 - below(HALF_BAND * spread)
  const strongShortEnd = normalCdf((state.mean[2] - prior.mean[2]) / Math.max(liftSd, 1e-9))
  const speed = steep * strongShortEnd
  const probabilities = { endurance, balanced: 1 - endurance - speed, speed }
  const [type] = (Object.entries(probabilities) as [RunnerTypeName, number][]).toSorted(
    (a, b) => b[1] - a[1],
  )[0] ?? ['balanced']
  return { known: true, type, probabilities }
}
