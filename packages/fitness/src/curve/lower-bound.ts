import { FORM_VARIANCE_PER_DAY, sharedChange } from './kernel.ts'
import type { LowerBound } from './level-of-evidence.ts'
import { normalHazard } from './normal-distribution.ts'
import { NODES_M } from './race-distances.ts'

/** What a lower bound does to a belief. */
export interface Push {
  readonly bound: LowerBound
  /** Rise of the level at its own distance; above 0. */
  readonly level: number
  /** The bound is so far above the belief that it may be a measuring error. */
  readonly doubted: boolean
}

/** A bound this many standard deviations below the belief moves it by less than 0.001 %. */
const SILENT_SD = 4
/**
 * A bound further above the belief than this pulls no harder, because a jump of the GPS is likelier
 * than a leap of the runner (Huber 1964; grade X). Its pull never shrinks: a faster best must not say
 * less than a slower one.
 */
export const DOUBT_SD = 2
/** Nor does one recorded best move the curve by more than this; a result tells the rest (grade X). */
const LARGEST_PUSH = 0.03
/** How far form wanders since an older bound; more than between races, to be on the safe side (X). */
const WANDERING = 4

/**
 * The shift of a level by the likelihood `Φ((s − y)/σ)` of one lower bound, `null` where it says
 * nothing (Rasmussen & Williams 2006, 3.9). Always towards faster.
 */
export function pushOf(
  bound: LowerBound,
  belief: { readonly level: number; readonly variance: number },
  onDay: number,
): Push | null {
  const days = Math.max(0, onDay - bound.dayNumber)
  const error = bound.variance + WANDERING * FORM_VARIANCE_PER_DAY * days
  const total = Math.sqrt(belief.variance + error)
  const surprise = (bound.level - belief.level) / total
  if (surprise < -SILENT_SD) return null
  const pull = (belief.variance * normalHazard(-Math.min(DOUBT_SD, surprise))) / total
  return { bound, level: Math.min(LARGEST_PUSH, pull), doubted: surprise > DOUBT_SD }
}

/** Rise of the level over each distance of `NODES_M` by a push, less with every step away from it. */
export function risesBy({ bound, level }: Push): readonly number[] {
  return NODES_M.map((distanceM) => level * sharedChange(bound.logDistance, Math.log(distanceM)))
}
