/** How much a step is: its amounts, its speed and the time that it takes. */
import type { PaceBand, Step } from './workout.ts'

export const MINUTE_S = 60

export type Amount = { readonly m: number } | { readonly s: number }

/** A grade from which a rep counts as uphill, %. */
export const UPHILL_GRADE_PCT = 2

/** Walking speed used for totals, m/s (comfortable adult walking, Bohannon 1997; grade B). */
export const WALK_MPS = 1.4

/** Half width of the mile band when the mile is run by effort. */
export const EFFORT_WINDOW = 0.04

/**
 * The middle of a band, m/s.
 *
 * @example
 * midMps({ slowMps: 4.9, fastMps: 5.1 }) // 5
 */
export function midMps(band: PaceBand): number {
  return (band.slowMps + band.fastMps) / 2
}

/** Expected seconds of a rep at the middle of its band. */
export function expectedWorkS(step: Step): number {
  if (step.duration.kind === 'time') return step.duration.timeS
  if (step.duration.kind === 'open') return step.duration.expectedS
  const speed = step.target.kind === 'none' ? step.target.speedMps : midMps(step.target.band)
  return speed > 0 ? step.duration.distanceM / speed : 0
}
