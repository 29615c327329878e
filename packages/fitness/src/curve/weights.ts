import { cholesky, inverseOf, solve } from './cholesky.ts'
import type { Rows } from './cholesky.ts'
import { covarianceOf, VARIANCE_BEFORE } from './kernel.ts'
import type { Place } from './kernel.ts'

/** A place at which a level was measured, with the variance of the measuring error. */
export interface Measured extends Place {
  readonly variance: number
}

/** What measured places say about the level at another place. */
export interface Weighed {
  /** One for each measured place, none below 0; what is missing to one is the prior's. */
  readonly weights: readonly number[]
  /** Variance of the level, as the kernel has it. */
  readonly variance: number
}

/** The measured places of a runner, ready to be weighed for any other place. */
export interface Weigher {
  readonly measured: readonly Measured[]
  readonly total: Rows
  readonly factor: Rows
}

export function weigher(measured: readonly Measured[]): Weigher {
  const total = measured.map((one, i) =>
    measured.map((other, j) => covarianceOf(one, other) + (i === j ? one.variance : 0)),
  )
  return { measured, total, factor: cholesky(total) }
}

/**
 * Weights for the level at a place: kriging (Matheron 1963), where none may be below 0 (Barnes &
 * Johnson 1984). Weights depend on days and distances only, never on times, so that the level at
 * every place rises with every result: a faster result never slows a forecast.
 */
export function weigh({ measured, total, factor }: Weigher, place: Place): Weighed {
  const toPlace = measured.map((one) => covarianceOf(one, place))
  let used = measured.map((_, i) => i)
  let some = solve(factor, toPlace)
  while (some.some((weight) => weight < 0)) {
    const kept = used.filter((_, i) => (some[i] ?? 0) > 0)
    used = kept
    const sub = kept.map((i) => kept.map((j) => total[i]?.[j] ?? 0))
    some = solve(
      cholesky(sub),
      kept.map((i) => toPlace[i] ?? 0),
    )
  }
  const weights = measured.map(() => 0)
  used.forEach((i, k) => {
    weights[i] = some[k] ?? 0
  })
  return { weights, variance: varianceOf(weights, toPlace, total) }
}

function varianceOf(weights: readonly number[], toPlace: readonly number[], total: Rows): number {
  let variance = VARIANCE_BEFORE
  weights.forEach((weight, i) => {
    if (weight === 0) return
    variance -= 2 * weight * (toPlace[i] ?? 0)
    const row = total[i] ?? []
    weights.forEach((other, j) => {
      variance += weight * other * (row[j] ?? 0)
    })
  })
  return Math.max(0, variance)
}

/** What all the other places say about one of them, its own error included. */
export interface LeftOut {
  /** Sum to one; 0 for the place itself. Empty sums where nothing else is measured. */
  readonly weights: readonly number[]
  readonly variance: number
}

/** Each measured place as the others see it (leave one out, Rasmussen & Williams 2006, 5.12). */
export function leftOut({ measured, factor }: Weigher): readonly LeftOut[] {
  const inverse = inverseOf(factor)
  return measured.map((_, i) => {
    const own = inverse[i]?.[i] ?? 1
    const raw = measured.map((__, j) => (i === j ? 0 : Math.max(0, -(inverse[i]?.[j] ?? 0) / own)))
    const sum = raw.reduce((so, weight) => so + weight, 0)
    return { weights: sum > 0 ? raw.map((weight) => weight / sum) : raw, variance: 1 / own }
  })
}

/** Variance of the difference of the levels at two places, and the weights of that difference. */
export function weighDifference(
  all: Weigher,
  one: Place,
  other: Place,
): { readonly variance: number } {
  const first = weigh(all, one).weights
  const second = weigh(all, other).weights
  let variance = 2 * (VARIANCE_BEFORE - covarianceOf(one, other))
  const weights = first.map((weight, i) => weight - (second[i] ?? 0))
  weights.forEach((weight, i) => {
    const place = all.measured[i]
    if (weight === 0 || place === undefined) return
    variance -= 2 * weight * (covarianceOf(place, one) - covarianceOf(place, other))
    weights.forEach((more, j) => {
      variance += weight * more * (all.total[i]?.[j] ?? 0)
    })
  })
  return { variance: Math.max(0, variance) }
}
