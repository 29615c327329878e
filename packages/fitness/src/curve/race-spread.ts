import type { CurveShape } from './curve-shape.ts'

/**
 * How the logarithm of a race time scatters about its median: a two-piece sinh-arcsinh distribution
 * (Jones & Pewsey 2009), `median + s·sinh(k·z)/k` for a standard normal `z`, with one scale for the
 * fast and one for the slow side. Jogged and bad races are a long tail on the slow side.
 */
export interface RaceSpread {
  readonly fast: number
  readonly slow: number
  /** `k`: 0 is normal, larger is heavier in the tails. */
  readonly tail: number
}

/** What is known of a race beforehand. */
export interface BeforeRace {
  /** Log-speed of the runner at 360 s. */
  readonly logSpeed: number
  readonly durationS: number
  /** Duration of the nearest observed race; its own where there is none. */
  readonly nearestS: number
  /** Standard deviation of the log-time by curve and race day alone. */
  readonly plainSd: number
}

/** Log-speed above the level from which the shape changes (5.5 m/s; women 5.0), for `FITTED_SPREAD`. */
const LEVELS = [-0.4, -0.2, 0, 0.12, 0.25] as const
const TAIL_LEVELS = [-0.4, 0, 0.25] as const
const LARGEST_GAP = 2
const SHORT_S = 240
const LONG_S = 3600

/**
 * Fitted by `npm run fit-bands` on the fitting half: logarithms of what multiplies the plain standard
 * deviation, in the order of `spreadFeatures`, and the tail by level.
 */
export const FITTED_SPREAD = {
  fast: [1.204, 0, -0.047, -0.143, -0.632],
  slow: [0.145, 0.198, -0.009, -0.265, 0.05],
  tail: [0.236, 0.01, 1.071],
  /** Gap, gap above the level, short, short above, long, long above, unknown age. */
  common: [0.042, -1.2, -0.032, -1.833, -0.064, -0.773, 0.196],
} as const

export interface SpreadFeatures {
  readonly byLevel: readonly number[]
  readonly byTailLevel: readonly number[]
  readonly common: readonly number[]
}

/** What the spread of a race depends on, in the order of `FITTED_SPREAD`. */
export function spreadFeatures(shape: CurveShape, before: BeforeRace): SpreadFeatures {
  const { logSpeed, durationS, nearestS } = before
  const level = logSpeed - (shape.level?.fromLogSpeed ?? logSpeed)
  const above = Math.min(0.25, Math.max(0, level))
  const gap = Math.min(LARGEST_GAP, Math.abs(Math.log(durationS / nearestS)))
  const short = Math.max(0, Math.log(SHORT_S / Math.min(durationS, nearestS)))
  const long = Math.max(0, Math.log(Math.max(durationS, nearestS) / LONG_S))
  const unknown = shape.ageKnown ? 0 : 1
  return {
    byLevel: between(LEVELS, level),
    byTailLevel: between(TAIL_LEVELS, level),
    common: [gap, gap * above, short, short * above, long, long * above, unknown],
  }
}

/** Spread of a race by level, distances and what is known of the runner. */
export function raceSpread(shape: CurveShape, before: BeforeRace): RaceSpread {
  const { plainSd } = before
  if (shape.level === null) return { fast: plainSd, slow: plainSd, tail: 0 }
  const { byLevel, byTailLevel, common } = spreadFeatures(shape, before)
  const both = sumOf(common, FITTED_SPREAD.common)
  return {
    fast: plainSd * Math.exp(sumOf(byLevel, FITTED_SPREAD.fast) + both),
    slow: plainSd * Math.exp(sumOf(byLevel, FITTED_SPREAD.slow) + both),
    tail: sumOf(byTailLevel, FITTED_SPREAD.tail),
  }
}

const sumOf = (values: readonly number[], factors: readonly number[]) =>
  values.reduce((sum, value, i) => sum + value * (factors[i] ?? 0), 0)

/** Shares of the knots at a value: linear between neighbours, the end ones beyond the ends. */
function between(knots: readonly number[], value: number): readonly number[] {
  return knots.map((knot, i) => {
    const before = knots[i - 1]
    const after = knots[i + 1]
    if (value <= knot) {
      return before === undefined ? 1 : Math.max(0, (value - before) / (knot - before))
    }
    return after === undefined ? 1 : Math.max(0, (after - value) / (after - knot))
  })
}

/** Log-time above the median that a standard normal `z` stands for. */
export function deviationAt({ fast, slow, tail }: RaceSpread, z: number): number {
  const scale = z < 0 ? fast : slow
  return scale * (tail === 0 ? z : Math.sinh(tail * z) / tail)
}

/** Standard normal value of a deviation of the log-time from the median; the inverse of it. */
export function normalScore({ fast, slow, tail }: RaceSpread, deviation: number): number {
  const scaled = deviation / (deviation < 0 ? fast : slow)
  return tail === 0 ? scaled : Math.asinh(tail * scaled) / tail
}
