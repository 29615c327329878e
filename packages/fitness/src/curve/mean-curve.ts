import { MILE_M } from '@bell-lap/units/length'
import type { RunnerProfile } from '../evidence/evidence.ts'
import { FITTED_LOSS } from './fitted-curve.ts'

/** What the mean curve depends on beside the level; plain data, so that it can be stored. */
export interface RunnerKind {
  /** 1 for a woman, 0 for a man, half way where it is not known. */
  readonly womanShare: 0 | 0.5 | 1
  readonly age: number | null
}

/** Levels between which the shape of the mean curve changes evenly: log-speeds over a mile, m/s. */
export const LEVEL_KNOTS = [3, 3.4, 4, 4.7, 5.3, 5.9, 6.9].map((speedMps) => Math.log(speedMps))
/** By how much the shape of women is that of faster men, log-speed. */
const WOMAN_LOG_SPEED = -0.104
const PEAK_FROM_AGE = 20
const PEAK_TO_AGE = 35
const YOUNGEST_AGE = 12
const OLDEST_AGE = 80
/** Over how much log-distance a bend goes from one slope to the other. */
const BEND_WIDTH = 0.15
/** No race below this distance was fitted: the slope stays what it is there. */
const SHORTEST_FITTED_M = 800
/** Loss of log-speed by log-distance below it, so that 400 m keeps its usual relation to 800 m (X). */
const SPRINT_SLOPE = 0.17

export function runnerKind({ sex, age }: RunnerProfile): RunnerKind {
  return { womanShare: sex === null ? 0.5 : sex === 'female' ? 1 : 0, age }
}

/**
 * The level of a runner as if he were a man, which is what the shape goes by: log-speed over a mile
 * inside the knots.
 */
export function shapeLevel({ womanShare }: RunnerKind, level: number): number {
  const own = level - WOMAN_LOG_SPEED * womanShare
  return Math.min(LEVEL_KNOTS.at(-1) ?? own, Math.max(LEVEL_KNOTS[0] ?? own, own))
}

const softened = (value: number) => {
  const scaled = value / BEND_WIDTH
  return scaled > 30 ? value : BEND_WIDTH * Math.log1p(Math.exp(scaled))
}

/** Log-distance beyond a knee, softened, and 0 at the mile. */
const beyond = (logMiles: number, kneeM: number) => {
  const knee = Math.log(kneeM / MILE_M)
  return softened(logMiles - knee) - softened(-knee)
}

/** Log-distance short of a knee, softened, and 0 at the mile. */
const shortOf = (logMiles: number, kneeM: number) => {
  const knee = Math.log(kneeM / MILE_M)
  return softened(knee - logMiles) - softened(knee)
}

/** The names of `lossColumns`, in their order. */
export const LOSS_NAMES: readonly string[] = [
  ...['slope', 'short', 'middle', 'long'].flatMap((part) =>
    LEVEL_KNOTS.map((knot) => `${part} at ${Math.exp(knot).toFixed(1)} m/s`),
  ),
  'bend at 3000 m',
  'bend at 10 km',
  'bend at the half marathon',
  ...['slope', 'short', 'middle', 'long'].map((part) => `women, ${part}`),
  ...['slope', 'short', 'middle'].map((part) => `under 20, ${part}`),
  'under 20, slope by level',
  ...['slope', 'short', 'middle', 'long'].map((part) => `over 35, ${part}`),
  ...['slope', 'short', 'middle'].map((part) => `age unknown, ${part}`),
  ...['slope', 'short'].map((part) => `age unknown, ${part} by level`),
]

/**
 * What the loss of log-speed against the mile is a weighted sum of, at a distance and a level
 * (log-speed over a mile). The weights are fitted by `npm run fit-shape`.
 */
export function lossColumns(kind: RunnerKind, distanceM: number, level: number): readonly number[] {
  const logMiles = Math.log(Math.max(SHORTEST_FITTED_M, distanceM) / MILE_M)
  const parts = [
    logMiles,
    shortOf(logMiles, 1000),
    beyond(logMiles, 4000),
    beyond(logMiles, 15_000),
  ] as const
  const [slope, short, middle, long] = parts
  const own = shapeLevel(kind, level)
  const shares = knotShares(own)
  const age = Math.min(OLDEST_AGE, Math.max(YOUNGEST_AGE, kind.age ?? PEAK_FROM_AGE))
  const young = Math.max(0, PEAK_FROM_AGE - age) / 10
  const older = Math.max(0, age - PEAK_TO_AGE) / 10
  const unknown = kind.age === null ? 1 : 0
  const { womanShare } = kind
  // Few slow runners whose age is not known were in the fit.
  const fast = Math.max(-0.25, own - (LEVEL_KNOTS[4] ?? 0))
  return [
    ...parts.flatMap((part) => shares.map((share) => part * share)),
    beyond(logMiles, 3000),
    beyond(logMiles, 10_000),
    beyond(logMiles, 21_097.5),
    ...parts.map((part) => part * womanShare),
    slope * young,
    short * young,
    middle * young,
    slope * young * (own - (LEVEL_KNOTS[2] ?? 0)),
    slope * older,
    short * older,
    middle * older,
    long * older,
    slope * unknown,
    short * unknown,
    middle * unknown,
    slope * unknown * fast,
    short * unknown * fast,
  ]
}

/** How much of each knot's shape a level has: even between two neighbours. */
function knotShares(own: number): readonly number[] {
  return LEVEL_KNOTS.map((knot, index) => {
    const before = LEVEL_KNOTS[index - 1]
    const after = LEVEL_KNOTS[index + 1]
    if (own <= knot) return before === undefined ? 1 : Math.max(0, (own - before) / (knot - before))
    return after === undefined ? 1 : Math.max(0, (after - own) / (after - knot))
  })
}

/** Loss of log-speed over a distance against the mile, for a runner of this level. */
export function lossAt(
  kind: RunnerKind,
  distanceM: number,
  level: number,
  weights: readonly number[] = FITTED_LOSS,
): number {
  let loss = SPRINT_SLOPE * Math.min(0, Math.log(distanceM / SHORTEST_FITTED_M))
  const columns = lossColumns(kind, distanceM, level)
  for (let index = 0; index < columns.length; index += 1) {
    loss += (columns[index] ?? 0) * (weights[index] ?? 0)
  }
  return loss
}

/** Log-speed over a distance of the mean runner of a level. */
export function logSpeedOver(kind: RunnerKind, distanceM: number, level: number): number {
  return level - lossAt(kind, distanceM, level)
}

/** Levels between which an answer is sought: log-speeds over a mile of 0.5 and 14 m/s. */
const LOWEST_LEVEL = Math.log(0.5)
const HIGHEST_LEVEL = Math.log(14)
const ROUNDS = 60
const CLOSE_ENOUGH = 1e-10

/**
 * The level whose mean runner has this log-speed over a distance: the one number that makes results
 * over different distances comparable. It rises with the log-speed. Found by the secant rule between
 * bounds (Illinois variant, Dowell & Jarratt 1971).
 */
export function levelOf(
  kind: RunnerKind,
  distanceM: number,
  logSpeed: number,
  weights: readonly number[] = FITTED_LOSS,
): number {
  const missing = (level: number) => level - lossAt(kind, distanceM, level, weights) - logSpeed
  let low = LOWEST_LEVEL
  let high = HIGHEST_LEVEL
  let atLow = missing(low)
  let atHigh = missing(high)
  if (atLow >= 0) return low
  if (atHigh <= 0) return high
  let side = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (atHigh * low - atLow * high) / (atHigh - atLow)
    const there = missing(middle)
    if (Math.abs(there) < CLOSE_ENOUGH || high - low < CLOSE_ENOUGH) return middle
    if (there > 0) {
      ;[high, atHigh] = [middle, there]
      if (side === 1) atLow /= 2
      side = 1
    } else {
      ;[low, atLow] = [middle, there]
      if (side === -1) atHigh /= 2
      side = -1
    }
  }
  return (low + high) / 2
}

/** By how much the log-speed over a distance grows with the level; 1 at the mile. */
export function levelResponse(kind: RunnerKind, distanceM: number, level: number): number {
  const step = 0.01
  const above = logSpeedOver(kind, distanceM, level + step)
  return Math.max(0.2, (above - logSpeedOver(kind, distanceM, level - step)) / (2 * step))
}
