const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)
/** Beyond this many standard deviations the tail's continued fraction is the better formula. */
const TAIL_START = 4
const FRACTION_TERMS = 30

/** Log of the tail beyond `z >= 4`, by Laplace's continued fraction of Mills' ratio (1805). */
function logTail(z: number): number {
  let fraction = z
  for (let k = FRACTION_TERMS; k >= 1; k -= 1) fraction = z + k / fraction
  return -0.5 * z * z - HALF_LOG_TWO_PI - Math.log(fraction)
}

/** `Φ(z) − ½` for `|z| < 4` by its power series (Marsaglia 2004). */
function middle(z: number): number {
  let sum = z
  let term = z
  for (let k = 3; Math.abs(term) > 1e-17 && k < 200; k += 2) {
    term *= (z * z) / k
    sum += term
  }
  return sum * Math.exp(-0.5 * z * z - HALF_LOG_TWO_PI)
}

/** Natural logarithm of the standard normal distribution function; finite far into the tail. */
export function logNormalCdf(z: number): number {
  if (z < -TAIL_START) return logTail(-z)
  if (z > TAIL_START) return Math.log1p(-Math.exp(logTail(z)))
  return Math.log(0.5 + middle(z))
}

/**
 * Standard normal distribution function.
 *
 * @example
 * normalCdf(0) // 0.5
 */
export function normalCdf(z: number): number {
  return Math.exp(logNormalCdf(z))
}

/** `φ(z)/Φ(z)`: by how much a normal belief moves when it is cut off from below (inverse Mills' ratio). */
export function normalHazard(z: number): number {
  return Math.exp(-0.5 * z * z - HALF_LOG_TWO_PI - logNormalCdf(z))
}
