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

/** Decades short of 20 and past 35. */
export function ageParts(known: number | null): { readonly young: number; readonly older: number } {
  const age = Math.min(OLDEST_AGE, Math.max(YOUNGEST_AGE, known ?? PEAK_FROM_AGE))
  return {
    young: Math.max(0, PEAK_FROM_AGE - age) / 10,
    older: Math.max(0, age - PEAK_TO_AGE) / 10,
  }
}

/** How far above 5.3 m/s; few slow runners whose age is not known were in the fit. */
export const fastPart = (own: number) => Math.max(-0.25, own - (LEVEL_KNOTS[4] ?? 0))

/** What `lossColumns` asks of a distance alone. */
interface DistanceParts {
  readonly slope: number
  readonly short: number
  readonly middle: number
  readonly long: number
  readonly bends: readonly [number, number, number]
  readonly sprint: number
}

/** Best efforts and races are over the same distances again and again. */
const KEPT_DISTANCES = 500
const partsOfDistance = new Map<number, DistanceParts>()

export function partsAt(distanceM: number): DistanceParts {
  const kept = partsOfDistance.get(distanceM)
  if (kept !== undefined) return kept
  const logMiles = Math.log(Math.max(SHORTEST_FITTED_M, distanceM) / MILE_M)
  const parts: DistanceParts = {
    slope: logMiles,
    short: shortOf(logMiles, 1000),
    middle: beyond(logMiles, 4000),
    long: beyond(logMiles, 15_000),
    bends: [beyond(logMiles, 3000), beyond(logMiles, 10_000), beyond(logMiles, 21_097.5)],
    sprint: SPRINT_SLOPE * Math.min(0, Math.log(distanceM / SHORTEST_FITTED_M)),
  }
  if (partsOfDistance.size >= KEPT_DISTANCES) partsOfDistance.clear()
  partsOfDistance.set(distanceM, parts)
  return parts
}

/**
 * Loss of log-speed over a distance against the mile, for a runner of this level: the sum of
 * `lossColumns` by their weights, written out because ten years of running ask for it a million times.
 */
export function lossAt(
  kind: RunnerKind,
  distanceM: number,
  level: number,
  weights: readonly number[] = FITTED_LOSS,
): number {
  const at = partsAt(distanceM)
  const own = shapeLevel(kind, level)
  const count = LEVEL_KNOTS.length
  let knot = 0
  while (knot < count - 2 && own > (LEVEL_KNOTS[knot + 1] ?? Infinity)) knot += 1
  const from = LEVEL_KNOTS[knot] ?? 0
  const share = (own - from) / ((LEVEL_KNOTS[knot + 1] ?? 1) - from)
  const weight = (index: number) => weights[index] ?? 0
  const byLevel = (part: number) =>
    (1 - share) * weight(part * count + knot) + share * weight(part * count + knot + 1)
  let slope = byLevel(0)
  let short = byLevel(1)
  let middle = byLevel(2)
  let long = byLevel(3)
  let next = 4 * count
  const bends =
    at.bends[0] * weight(next) + at.bends[1] * weight(next + 1) + at.bends[2] * weight(next + 2)
  next += 3
  const { womanShare, age } = kind
  slope += womanShare * weight(next)
  short += womanShare * weight(next + 1)
  middle += womanShare * weight(next + 2)
  long += womanShare * weight(next + 3)
  next += 4
  const { young, older } = ageParts(age)
  slope += young * (weight(next) + (own - (LEVEL_KNOTS[2] ?? 0)) * weight(next + 3))
  short += young * weight(next + 1)
  middle += young * weight(next + 2)
  next += 4
  slope += older * weight(next)
  short += older * weight(next + 1)
  middle += older * weight(next + 2)
  long += older * weight(next + 3)
  next += 4
  if (age === null) {
    const fast = fastPart(own)
    slope += weight(next) + fast * weight(next + 3)
    short += weight(next + 1) + fast * weight(next + 4)
    middle += weight(next + 2)
  }
  return (
    at.slope * slope + at.short * short + at.middle * middle + at.long * long + bends + at.sprint
  )
}

/** Log-speed over a distance of the mean runner of a level. */
export function logSpeedOver(kind: RunnerKind, distanceM: number, level: number): number {
  return level - lossAt(kind, distanceM, level)
}

/** Levels between which an answer is sought: log-speeds over a mile of 0.5 and 14 m/s. */
const LOWEST_LEVEL = Math.log(0.5)
const HIGHEST_LEVEL = Math.log(14)
/** The answer is sought so close to the first guess at first. */
const NEAR = 0.02
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
  // The loss changes little with the level, so this is nearly it.
  const near = logSpeed + lossAt(kind, distanceM, logSpeed, weights)
  let low = near - NEAR
  let high = near + NEAR
  let atLow = missing(low)
  let atHigh = missing(high)
  if (atLow >= 0 || atHigh <= 0) {
    ;[low, high] = [LOWEST_LEVEL, HIGHEST_LEVEL]
    ;[atLow, atHigh] = [missing(low), missing(high)]
  }
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
