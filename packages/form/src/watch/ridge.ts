/** Linear regression towards a prior, with the noise estimated on the way. */
import { invert, times } from './small-matrix.ts'

/** What is believed of the coefficients before the points. */
export interface RidgePrior {
  readonly mean: readonly number[]
  readonly sd: readonly number[]
}

export interface RidgeFit {
  readonly mean: readonly number[]
  readonly covariance: readonly (readonly number[])[]
  /** Spread of a point about the line. */
  readonly sd: number
}

interface Noise {
  readonly prior: RidgePrior
  /** Spread of the points before they tell. */
  readonly firstSd: number
}

/** The spread that is believed at first counts as so many points. */
const FIRST_COUNT = 20
const ROUNDS = 4
/** Beyond so many spreads a point pulls no harder (Huber 1964): a step over a kerb is no change of form. */
const HUBER = 2.5

/**
 * Bayesian ridge regression (Hoerl & Kennard 1970; Lindley & Smith 1972): posterior mean and covariance of the coefficients of
 * `rows` for `values`, points far off drawn in.
 *
 * @example
 * fitRidge([[1], [1]], [2, 4], { prior: { mean: [0], sd: [100] }, firstSd: 1 }).mean // about [3]
 */
export function fitRidge(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  { prior, firstSd }: Noise,
): RidgeFit {
  let sd = firstSd
  let weights = rows.map(() => 1)
  let fit = solve(rows, values, { prior, weights, sd })
  for (let round = 1; round < ROUNDS; round += 1) {
    const off = rows.map((row, i) => (values[i] ?? 0) - times(row, fit.mean))
    weights = off.map((one) =>
      Math.min(1, (HUBER * sd) / Math.max(Number.MIN_VALUE, Math.abs(one))),
    )
    const squares = off.reduce((sum, one, i) => sum + (weights[i] ?? 1) * one ** 2, 0)
    sd = Math.sqrt((FIRST_COUNT * firstSd ** 2 + squares) / (FIRST_COUNT + rows.length))
    fit = solve(rows, values, { prior, weights, sd })
  }
  return { ...fit, sd }
}

function solve(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  by: { readonly prior: RidgePrior; readonly weights: readonly number[]; readonly sd: number },
): Omit<RidgeFit, 'sd'> {
  const { prior, weights, sd } = by
  const size = prior.mean.length
  const precision = prior.sd.map((one, i) => prior.sd.map((_, j) => (i === j ? one ** -2 : 0)))
  const right = prior.mean.map((mean, i) => mean / (prior.sd[i] ?? 1) ** 2)
  rows.forEach((row, k) => {
    const weight = (weights[k] ?? 1) / sd ** 2
    for (let i = 0; i < size; i += 1) {
      const own = weight * (row[i] ?? 0)
      if (own === 0) continue
      right[i] = (right[i] ?? 0) + own * (values[k] ?? 0)
      const line = precision[i] ?? []
      for (let j = 0; j < size; j += 1) line[j] = (line[j] ?? 0) + own * (row[j] ?? 0)
    }
  })
  const covariance = invert(precision)
  return { mean: covariance.map((line) => times(line, right)), covariance }
}
