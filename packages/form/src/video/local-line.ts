/** A smooth curve through scattered samples that single wild ones do not bend. */
import { median } from 'simple-statistics'

export interface Sample {
  readonly atS: number
  readonly value: number
}

export interface Grid {
  readonly startS: number
  readonly stepS: number
  readonly count: number
  /** Standard deviation of the weights in time. */
  readonly widthS: number
}

/** The median spread of a normal distribution as its standard deviation. */
const SPREAD = 1.4826
/** Samples further off than four spreads count for nothing (Tukey's weights); a spread is never less than this. */
const LEAST_SPREAD = 0.004
const REACH = 3

/**
 * A straight line fitted around each point of a grid, near samples and usual values counting most (local
 * linear regression, Cleveland 1979). Where too few samples are near, the line goes on between neighbours.
 */
export function localLine(samples: readonly Sample[], grid: Grid): Float64Array {
  const { startS, stepS, count, widthS } = grid
  const sorted = samples.filter(({ value }) => Number.isFinite(value)).sort((a, b) => a.atS - b.atS)
  const curve = new Float64Array(count)
  let from = 0
  for (let k = 0; k < count; k += 1) {
    const atS = startS + k * stepS
    while (from < sorted.length && (sorted[from] as Sample).atS < atS - REACH * widthS) from += 1
    let to = from
    while (to < sorted.length && (sorted[to] as Sample).atS <= atS + REACH * widthS) to += 1
    curve[k] = lineAt(sorted.slice(from, to), atS, widthS)
  }
  return bridged(curve)
}

function lineAt(samples: readonly Sample[], atS: number, widthS: number): number {
  if (samples.length < 3) return NaN
  const middle = median(samples.map(({ value }) => value))
  const spread =
    SPREAD * median(samples.map(({ value }) => Math.abs(value - middle))) + LEAST_SPREAD
  let [weights, times, squares, values, products] = [0, 0, 0, 0, 0]
  for (const { atS: sampleS, value } of samples) {
    const apartS = sampleS - atS
    const offBy = (value - middle) / (4 * spread)
    if (Math.abs(offBy) >= 1) continue
    const weight = Math.exp(-0.5 * (apartS / widthS) ** 2) * (1 - offBy * offBy) ** 2
    weights += weight
    times += weight * apartS
    squares += weight * apartS * apartS
    values += weight * value
    products += weight * apartS * value
  }
  const spreadOfTimes = weights * squares - times * times
  return spreadOfTimes <= 1e-15 ? NaN : (squares * values - times * products) / spreadOfTimes
}

function bridged(curve: Float64Array): Float64Array {
  let before = -1
  for (const [i, value] of curve.entries()) {
    if (Number.isNaN(value)) continue
    const start = before < 0 ? value : (curve[before] as number)
    for (let k = before + 1; k < i; k += 1) {
      curve[k] = start + ((value - start) * (k - before)) / (i - before)
    }
    before = i
  }
  return before < 0 ? curve : curve.fill(curve[before] as number, before + 1)
}
