import type { RunnerProfile } from '../evidence/evidence.ts'
import { FITTED_LEVEL } from './fitted-curve.ts'

/**
 * Log-speed over a mile of a runner of whom nothing is known: between the specification's 4.2 m/s and
 * the club runners of the fit (grade X). Results outweigh it a hundredfold.
 */
const LOG_SPEED = Math.log(4.6)
const AGE_OF_PEAK = 35
const OLDEST_AGE_OF_PRIOR = 80

/** The level that is expected before any result, log-speed over a mile. */
export function priorLevel({ sex, age }: RunnerProfile): number {
  const womanShare = sex === null ? 0.5 : sex === 'female' ? 1 : 0
  const decades = Math.max(0, Math.min(age ?? AGE_OF_PEAK, OLDEST_AGE_OF_PRIOR) - AGE_OF_PEAK) / 10
  // Half of the difference between men and women lies either side of the unknown runner.
  return LOG_SPEED + (womanShare - 0.5) * FITTED_LEVEL.woman + FITTED_LEVEL.masters * decades
}
