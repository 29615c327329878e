/** What a watch is told to keep in one step: a speed, a heart rate, or nothing. */
import { heldBand } from '../describe/target.ts'
import { stepDurationS } from '../totals.ts'
import type { Step } from '../workout.ts'
import type { HeartBands } from './heart-bands.ts'

export type StepGoal =
  | { readonly kind: 'speed'; readonly slowMps: number; readonly fastMps: number }
  | { readonly kind: 'heart'; readonly lowBpm: number; readonly highBpm: number }
  | { readonly kind: 'open' }

/** Below this the heart rate still rises when the step is over (science C5). */
const SHORTEST_BY_HEART_S = 180
/** Uphill the same heart rate means another session. */
const STEEPEST_BY_HEART_PCT = 2

/**
 * The goal of a step. `heart` is given by runners who follow their heart rate where that can work:
 * running of three minutes and longer at a symbol the bands know. Everything else keeps its pace, and
 * mile pace its window while the mile is not known well; other steps by effort, walking and drills have
 * no goal.
 */
export function stepGoal(step: Step, heart: HeartBands | null): StepGoal {
  const { target } = step
  if (target.kind === 'none') return { kind: 'open' }
  if (target.kind === 'effort' && target.heart !== undefined)
    return { kind: 'heart', ...target.heart }
  const band = heart?.bands[target.symbol]
  const lasts = stepDurationS(step) >= SHORTEST_BY_HEART_S
  if (band !== undefined && lasts && (step.gradePct ?? 0) < STEEPEST_BY_HEART_PCT) {
    return { kind: 'heart', ...band }
  }
  const held = heldBand(step)
  return held === null ? { kind: 'open' } : { kind: 'speed', ...held }
}
