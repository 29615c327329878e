/** How hard a step is, from easy to sprint: the colour and the height of a bar. */
import type { PaceSymbol, Step } from './workout.ts'

/** 0 easy, 1 steady, 2 threshold, 3 3K to 10K, 4 mile, 5 sprint. */
export const INTENSITY_LEVELS = [0, 1, 2, 3, 4, 5] as const
export type IntensityLevel = (typeof INTENSITY_LEVELS)[number]

const LEVELS: Readonly<Record<PaceSymbol, IntensityLevel>> = {
  REC: 0,
  E: 0,
  S: 1,
  M: 1,
  HM: 2,
  T: 2,
  CV: 2,
  '10K': 3,
  '5K': 3,
  '3K': 3,
  MI: 4,
  GMI: 4,
  '8H': 4,
  '4H': 5,
  FAST: 5,
  MAX: 5,
}

/**
 * How hard a step is, or `null` for standing, walking and drills.
 *
 * @example
 * intensityOf({ target: { kind: 'none', speedMps: 2 } }) // null
 */
export function intensityOf({ target }: Pick<Step, 'target'>): IntensityLevel | null {
  return target.kind === 'none' ? null : LEVELS[target.symbol]
}
