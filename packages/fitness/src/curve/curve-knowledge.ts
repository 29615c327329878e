import type { RunnerKind } from './mean-curve.ts'
import type { Measured } from './weights.ts'

/**
 * What is believed of a runner on a day: at each distance of `NODES_M` the level (log-speed over a
 * mile of the mean runner who is as fast there) and its variance. Plain data.
 */
export interface CurveKnowledge {
  readonly kind: RunnerKind
  readonly levels: readonly number[]
  readonly variances: readonly number[]
  /** Day of the belief, and the results that it rests on, for asking what another would add. */
  readonly dayNumber: number
  readonly measured: readonly Measured[]
  /** How many of the results were run on the road: 0 none, 1 all; road races scatter more. */
  readonly roadShare: number
  readonly observedDurationsS: readonly number[]
}
