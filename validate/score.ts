/** One prediction and what was run, seconds. */
export interface Scored {
  readonly predictedS: number
  readonly ranS: number
  /** Of the logarithm of the time; `null` for a formula, which has none. */
  readonly logSd: number | null
}

export interface Score {
  readonly count: number
  readonly mapePct: number
  /** Standard error of the mean absolute percentage error. */
  readonly mapeSePct: number
  /** Median of predicted over run, less one, per cent. */
  readonly biasPct: number
  readonly inside80: number | null
  readonly inside95: number | null
  /** Continuous ranked probability score of the log-time, per cent. */
  readonly crpsPct: number | null
}

const Z80 = 1.2816
const Z95 = 1.96

export function scoreOf(rows: readonly Scored[]): Score {
  const errors = rows.map(({ predictedS, ranS }) => Math.abs(predictedS / ranS - 1))
  const ratios = rows.map(({ predictedS, ranS }) => predictedS / ranS - 1).toSorted((a, b) => a - b)
  const mean = average(errors)
  const variance = average(errors.map((error) => (error - mean) ** 2))
  const surprises = rows.flatMap(({ predictedS, ranS, logSd }) =>
    logSd === null ? [] : [{ z: Math.log(ranS / predictedS) / logSd, logSd }],
  )
  const inside = (limit: number) =>
    surprises.length === 0 ? null : average(surprises.map(({ z }) => (Math.abs(z) < limit ? 1 : 0)))
  return {
    count: rows.length,
    mapePct: 100 * mean,
    mapeSePct: 100 * Math.sqrt(variance / Math.max(1, rows.length)),
    biasPct: 100 * (ratios[ratios.length >> 1] ?? 0),
    inside80: inside(Z80),
    inside95: inside(Z95),
    crpsPct:
      surprises.length === 0
        ? null
        : 100 * average(surprises.map(({ z, logSd }) => logSd * normalCrps(z))),
  }
}

const average = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** For a standard normal forecast (Gneiting & Raftery 2007). */
function normalCrps(z: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return z * (2 * normalCdf(z) - 1) + 2 * density - 1 / Math.sqrt(Math.PI)
}

/** Abramowitz & Stegun 7.1.26, good to 1.5e-7. */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.3275911 * (Math.abs(z) / Math.SQRT2))
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const tail = (poly * Math.exp((-z * z) / 2)) / 2
  return z > 0 ? 1 - tail : tail
}
