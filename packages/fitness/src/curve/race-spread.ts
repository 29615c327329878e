import { shapeLevel } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'
import { isSeldomRaced, seldomRacedLoss } from './seldom-raced.ts'

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
  /** A race over a seldom raced distance, and one foretold from it: fast side, then slow side. */
  readonly rare: { readonly fast: readonly number[]; readonly slow: readonly number[] }
  /**
   * Gap, gap above and below the middle level; short, middle and long distances, each also above it;
   * unknown age; road, road by gap, by level, by long and by seldom raced distances; time since the
   * last result, also above the middle level, and up to a season; nearly the same distance, and several
   * results, both also above the middle level.
   */
  readonly common: readonly number[]
} = {
  fast: [1.266, -0.034, -0.349, -0.577, -0.226, -0.223],
  slow: [-0.478, -0.352, -0.169, -0.594, -0.231, -0.181],
  tail: [0.6934, 0.829, 0.47],
  common: [
    0.038, 0.343, 0.023, -0.12, 0.245, 0.296, -0.828, 0.044, -0.626, 0.24, 0.36, -0.029, -0.411,
    -0.069, 0.113, 0.056, -0.58, 0.008, 0.2, -0.508, -0.179, 0.728,
  ],
  rare: { fast: [-0.553, 0.361], slow: [0.811, -0.571] },
}

export interface SpreadFeatures {
  readonly byLevel: readonly number[]
  readonly byTailLevel: readonly number[]
  readonly common: readonly number[]
  readonly rare: readonly number[]
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
  // Not the mile: who makes a plan for it does not race it as those do who ran one once.
  const rare = [distanceM, nearestM].map((one) => Number(isSeldomRaced(one)))
  const rares = Number(seldomRacedLoss(distanceM) > 0) + Number(seldomRacedLoss(nearestM) > 0)
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
      road * rares,
      time,
      time * above,
      season,
      same,
      same * above,
      several,
      several * above,
    ],
    rare: rare.map((one) => one * road),
  }
}

/** Spread of a race by level, distances and what is known of the runner. */
export function raceSpread(kind: RunnerKind, before: BeforeRace): RaceSpread {
  const { plainSd } = before
  const { byLevel, byTailLevel, common, rare } = spreadFeatures(kind, before)
  const both = sumOf(common, FITTED_SPREAD.common)
  const side = (one: 'fast' | 'slow') =>
    sumOf(byLevel, FITTED_SPREAD[one]) + sumOf(rare, FITTED_SPREAD.rare[one]) + both
  return {
    fast: plainSd * Math.exp(side('fast')),
    slow: plainSd * Math.exp(side('slow')),
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
