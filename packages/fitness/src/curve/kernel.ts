/** Where and when something is known of a runner's level. */
export interface Place {
  readonly dayNumber: number
  /** Natural logarithm of the distance in metres. */
  readonly logDistance: number
}

/**
 * How far levels of one runner differ, log-speed, for a runner of the level at which races vary by
 * their usual error; `levelShare` scales it. Fitted to the differences of dated results of one
 * athlete by the days and the distance between them (`npm run fit-kernel`, grade B).
 */
const PRIOR_VARIANCE = 0.2 ** 2
/** Form: two results drift apart by this variance a day, and no further after ten years. */
export const FORM_VARIANCE_PER_DAY = 6.6e-7
const FORM_DAYS = 3650
/** Specialisation: levels over distances that are far apart. */
const DISTANCE_VARIANCE = 3.4e-4
const DISTANCE_LENGTH = 1.5

const FORM_VARIANCE = (FORM_VARIANCE_PER_DAY * FORM_DAYS) / 2

/**
 * Covariance of the levels at two places: what all results of a runner share, form that wanders with
 * the days, and a leaning towards short or long distances.
 */
export function covarianceOf(one: Place, other: Place): number {
  const days = Math.abs(one.dayNumber - other.dayNumber)
  const apart = Math.abs(one.logDistance - other.logDistance)
  return (
    PRIOR_VARIANCE +
    FORM_VARIANCE * Math.exp(-days / FORM_DAYS) +
    DISTANCE_VARIANCE * Math.exp(-apart / DISTANCE_LENGTH)
  )
}

/** Share of a change of level over one distance that is expected over another at the same time. */
export function sharedChange(logDistance: number, otherLogDistance: number): number {
  return Math.exp(-Math.abs(logDistance - otherLogDistance) / (2 * DISTANCE_LENGTH))
}

/** Variance of the level before anything is known. */
export const VARIANCE_BEFORE = PRIOR_VARIANCE + FORM_VARIANCE + DISTANCE_VARIANCE

/** Variance of the difference of two levels at the same time, so far apart in log-distance. */
export function levelVarianceAway(apart: number): number {
  return 2 * DISTANCE_VARIANCE * (1 - Math.exp(-apart / DISTANCE_LENGTH))
}
