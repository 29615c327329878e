import { shapeLevel } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'
import { seldomRacedLoss } from './seldom-raced.ts'

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
  /** Log-speed over a mile that the runner is able to. */
  readonly level: number
  readonly distanceM: number
  /** The nearest distance that was raced; its own where there is none. */
  readonly nearestM: number
  /** How many of the results were run on the road: 0 none, 1 all. */
  readonly roadShare: number
  /** How many results are known. */
  readonly results: number
  /** Days since the last result. */
  readonly daysSince: number
  /** Standard deviation of the log-time by curve and race day alone. */
  readonly plainSd: number
}

/** Levels between which the scales change evenly: log-speeds over a mile, as if of a man. */
const LEVELS = [3.2, 4, 4.7, 5.4, 6.1, 6.9].map((speedMps) => Math.log(speedMps))
const TAIL_LEVELS = [3.5, 5.2, 6.7].map((speedMps) => Math.log(speedMps))
const LARGEST_GAP = 3
const SHORT_M = 1300
const MIDDLE_M = 3500
const LONG_M = 16_000
const LONGEST_DAYS = 1100
const SHORT_DAYS = 60
const SEASON_DAYS = 300
/** Log-distance up to which two distances are nearly the same. */
const SAME_GAP = 0.2
const MIDDLE_LEVEL = Math.log(5.2)

/**
 * Fitted by `npm run fit-bands` on the fitting half: logarithms of what multiplies the plain standard
 * deviation, in the order of `spreadFeatures`, and the tail by level.
 */
export const FITTED_SPREAD: {
  readonly fast: readonly number[]
  readonly slow: readonly number[]
  readonly tail: readonly number[]
  /**
   * Gap, gap above and below the middle level; short, middle and long distances, each also above it;
   * unknown age; road, road by gap, by level, by long and by seldom raced distances; time since the
   * last result, also above the middle level, and up to a season; nearly the same distance, and several
   * results, both also above the middle level.
   */
  readonly common: readonly number[]
} = {
  fast: [1.222, -0.088, -0.396, -0.6, -0.193, -0.247],
  slow: [-0.46, -0.204, 0.029, -0.442, -0.177, -0.205],
  tail: [0.658, 0.881, 0.455],
  common: [
    0.017, 0.439, 0.002, -0.098, 0.159, 0.254, -0.623, 0.074, -0.701, 0.225, 0.456, -0.055, -0.647,
    -0.04, 0.109, 0.022, -0.464, 0.024, 0.211, -0.566, -0.238, 0.989,
  ],
}

export interface SpreadFeatures {
  readonly byLevel: readonly number[]
  readonly byTailLevel: readonly number[]
  readonly common: readonly number[]
}

/** What the spread of a race depends on, in the order of `FITTED_SPREAD`. */
export function spreadFeatures(kind: RunnerKind, before: BeforeRace): SpreadFeatures {
  const { distanceM, nearestM, roadShare: road } = before
  const level = shapeLevel(kind, before.level)
  const above = Math.max(0, level - MIDDLE_LEVEL)
  const below = Math.max(0, MIDDLE_LEVEL - level)
  const gap = Math.min(LARGEST_GAP, Math.abs(Math.log(distanceM / nearestM)))
  const short = Math.max(0, Math.log(SHORT_M / Math.min(distanceM, nearestM)))
  const middle = Math.max(0, Math.log(MIDDLE_M / Math.min(distanceM, nearestM)))
  const long = Math.max(0, Math.log(Math.max(distanceM, nearestM) / LONG_M))
  const season = Math.min(1, before.daysSince / SEASON_DAYS)
  const same = Math.max(0, 1 - gap / SAME_GAP)
  const several = 1 - 1 / Math.max(1, before.results)
  const rare = Number(seldomRacedLoss(distanceM) > 0) + Number(seldomRacedLoss(nearestM) > 0)
  const unknown = kind.age === null ? 1 : 0
  const time = Math.log1p(Math.min(LONGEST_DAYS, before.daysSince) / SHORT_DAYS)
  return {
    byLevel: between(LEVELS, level),
    byTailLevel: between(TAIL_LEVELS, level),
    common: [
      gap,
      gap * above,
      gap * below,
      short,
      short * above,
      middle,
      middle * above,
      long,
      long * above,
      unknown,
      road,
      road * gap,
      road * (level - MIDDLE_LEVEL),
      road * long,
      road * rare,
      time,
      time * above,
      season,
      same,
      same * above,
      several,
      several * above,
    ],
  }
}

/** Spread of a race by level, distances and what is known of the runner. */
export function raceSpread(kind: RunnerKind, before: BeforeRace): RaceSpread {
  const { plainSd } = before
  const { byLevel, byTailLevel, common } = spreadFeatures(kind, before)
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
