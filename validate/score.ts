import { deviationAt, normalScore, type RaceSpread } from '@bell-lap/fitness/curve/race-spread'

/** One prediction and what was run, seconds. */
export interface Scored {
  readonly predictedS: number
  readonly ranS: number
  /** Whose race it is: the errors of one athlete go together. */
  readonly athlete: string
  /** Of the logarithm of the time; `null` for a formula, which has none. */
  readonly spread: RaceSpread | null
}

export interface Score {
  readonly count: number
  readonly mapePct: number
  /** Standard error of the mean absolute percentage error, clustered by athlete. */
  readonly mapeSePct: number
  /** Median of predicted over run, less one, per cent. */
  readonly biasPct: number
  readonly inside80: number | null
  readonly inside95: number | null
  /** Shares of races faster and slower than the 80 % interval. */
  readonly faster: number | null
  readonly slower: number | null
  /** Continuous ranked probability score of the log-time, per cent. */
  readonly crpsPct: number | null
}

const Z80 = 1.2816
const Z95 = 1.96

export function scoreOf(rows: readonly Scored[]): Score {
  const errors = rows.map(({ predictedS, ranS }) => Math.abs(predictedS / ranS - 1))
  const ratios = rows.map(({ predictedS, ranS }) => predictedS / ranS - 1).toSorted((a, b) => a - b)
  const mean = average(errors)
  const off = new Map<string, number>()
  rows.forEach(({ athlete }, i) =>
    off.set(athlete, (off.get(athlete) ?? 0) + (errors[i] ?? mean) - mean),
  )
  const squares = [...off.values()].reduce((sum, one) => sum + one ** 2, 0)
  const surprises = rows.flatMap(({ predictedS, ranS, spread }) =>
    spread === null ? [] : [{ spread, deviation: Math.log(ranS / predictedS) }],
  )
  const scores = surprises.map(({ spread, deviation }) => normalScore(spread, deviation))
  const inside = (limit: number) =>
    scores.length === 0 ? null : average(scores.map((z) => (Math.abs(z) < limit ? 1 : 0)))
  return {
    count: rows.length,
    mapePct: 100 * mean,
    mapeSePct: (100 * Math.sqrt(squares)) / Math.max(1, rows.length),
    biasPct: 100 * (ratios[ratios.length >> 1] ?? 0),
    inside80: inside(Z80),
    inside95: inside(Z95),
    faster: scores.length === 0 ? null : average(scores.map((z) => (z < -Z80 ? 1 : 0))),
    slower: scores.length === 0 ? null : average(scores.map((z) => (z > Z80 ? 1 : 0))),
    crpsPct:
      surprises.length === 0
        ? null
        : 100 * average(surprises.map(({ spread, deviation }) => crpsOf(spread, deviation))),
  }
}

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Standard normal values of evenly spaced probabilities 1/40, 3/40, … 39/40. */
const GRID_Z = [
  -1.96, -1.4395, -1.1503, -0.9346, -0.7554, -0.5978, -0.4538, -0.3186, -0.1891, -0.0627, 0.0627,
  0.1891, 0.3186, 0.4538, 0.5978, 0.7554, 0.9346, 1.1503, 1.4395, 1.96,
]

/** Twice the mean quantile loss over the distribution (Laio & Tamea 2007). */
function crpsOf(spread: RaceSpread, deviation: number): number {
  const losses = GRID_Z.map((z, i) => {
    const share = (2 * i + 1) / (2 * GRID_Z.length)
    const miss = deviation - deviationAt(spread, z)
    return miss * (share - (miss < 0 ? 1 : 0))
  })
  return 2 * average(losses)
}
