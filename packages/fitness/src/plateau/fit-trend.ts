import { cholesky, inverseOf } from '../curve/cholesky.ts'
import { columnsOf, groupsOf } from './trend-columns.ts'
import type { Performance } from './performance.ts'
import { noiseOf, PRIOR_NOISE, sharedVariance } from './series-noise.ts'
import type { SeriesNoise } from './series-noise.ts'

/** A straight line through races and index together. */
export interface Trend {
  /** Change of the log-speed in 26 weeks. */
  readonly slope: number
  /** Standard error of it, for weeks that resemble their neighbours. */
  readonly error: number
  /** Level of the races on the last day, log-speed over a mile; of the index where there is no race. */
  readonly endLevel: number
  readonly noise: SeriesNoise
}

/** A runner's races over one distance lie this far off the mean curve, log-speed (X). */
const GROUP_SD = 0.02
/** Beyond so many standard deviations a point pulls no harder (Huber 1964). */
const HUBER = 2
const ROUNDS = 4

/**
 * Weighted least squares of log-speed on time: `y = a + b·t + c·[index] + d·[distance]` (science G, rule P).
 * The noise is the runner's own, drawn towards the usual one; weeks of the index count for less the more
 * each resembles the one before. One bad race does not bend the line.
 * @param points two or more on different days
 */
export function fitTrend(points: readonly Performance[], endDay: number): Trend {
  const groups = groupsOf(points)
  const rows = points.map((point) => columnsOf(point, groups, endDay))
  let noise = PRIOR_NOISE
  let fit = solveFor(points, rows, { noise, weights: points.map(() => 1), groups: groups.length })
  for (let round = 1; round < ROUNDS; round += 1) {
    const residuals = points.map(
      (point, i) => point.logSpeed - dot(rows[i] ?? [], fit.coefficients),
    )
    noise = noiseOf(points, residuals)
    const weights = points.map((point, i) => {
      const off = Math.abs(residuals[i] ?? 0) / (point.sd * noise[point.source])
      return off <= HUBER ? 1 : HUBER / off
    })
    fit = solveFor(points, rows, { noise, weights, groups: groups.length })
  }
  const [level = 0, slope = 0] = fit.coefficients
  return { slope, error: fit.slopeError, endLevel: level, noise }
}

interface Setting {
  readonly noise: SeriesNoise
  readonly weights: readonly number[]
  /** Number of distance columns; they come last. */
  readonly groups: number
}

function solveFor(
  points: readonly Performance[],
  rows: readonly (readonly number[])[],
  { noise, weights, groups }: Setting,
) {
  const count = rows[0]?.length ?? 0
  const normal = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (__, j) =>
      i === j ? (i >= count - groups ? 1 / GROUP_SD ** 2 : TINY) : 0,
    ),
  )
  const right = Array.from({ length: count }, () => 0)
  const shared = sharedVariance(points, noise)
  points.forEach((point, k) => {
    const row = rows[k] ?? []
    const weight =
      (weights[k] ?? 1) / ((point.sd * noise[point.source]) ** 2 * shared[point.source])
    row.forEach((value, i) => {
      if (value === 0) return
      right[i] = (right[i] ?? 0) + weight * value * point.logSpeed
      const line = normal[i] ?? []
      row.forEach((other, j) => {
        line[j] = (line[j] ?? 0) + weight * value * other
      })
    })
  })
  const inverse = inverseOf(cholesky(normal))
  return {
    coefficients: inverse.map((line) => dot(line, right)),
    slopeError: Math.sqrt(inverse[1]?.[1] ?? 0),
  }
}

const TINY = 1e-6

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)
