import type { Repetition } from '../repetitions/find-repetitions.ts'

/** Repetitions in one line, such as 6 × 400 m. */
export interface SetOfReps {
  readonly count: number
  /** The length that they share, metres; `null` where they differ. */
  readonly eachM: number | null
  /** The time that they share, seconds, where their lengths differ; `null` where that differs, too. */
  readonly eachS: number | null
  readonly meanS: number
  readonly meanMps: number
  /** All about as fast. */
  readonly even: boolean
}

/** What runners repeat, metres. */
const USUAL_LENGTHS_M = [
  100, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1200, 1500, 1600, 2000, 2400, 3000, 4000, 5000,
] as const
/** Most pieces of a set are alike: a GPS is wrong by more over 200 m than a runner by the clock (X). */
const MOST = 0.75
const SAME_LENGTH = 0.06
const SAME_TIME = 0.03
/** The middle piece is so near to a usual length, or to whole half minutes. */
const NEAR_LENGTH = 0.035
const NEAR_TIME = 0.02
const TIME_STEP_S = 30
const TIMED_FROM_S = 60
/** Three per cent between the fastest and the slowest is what a runner calls even. */
const EVEN_SPREAD = 0.03
const MILE_M = 1609.344
const NEAR_MILE = 0.005

/**
 * Sums up repetitions; `null` for none.
 *
 * @example
 * const rep = (startS: number) => ({ startS, timeS: 88, distanceM: 402 })
 * setOfReps([rep(0), rep(180), rep(360)])?.eachM // 400
 */
export function setOfReps(repetitions: readonly Repetition[]): SetOfReps | null {
  if (repetitions.length === 0) return null
  const lengths = repetitions.map(({ distanceM }) => distanceM)
  const times = repetitions.map(({ timeS }) => timeS)
  const meanS = mean(times)
  const eachM = usualLength(lengths)
  const byTheClock = wholeTime(times)
  const isTimed =
    byTheClock !== null && (eachM === null || deviation(times) < 0.5 * deviation(lengths))
  const speeds = repetitions.map(({ distanceM, timeS }) => distanceM / timeS)
  return {
    count: repetitions.length,
    eachM: isTimed ? null : (eachM ?? anyLength(lengths)),
    eachS: isTimed ? byTheClock : null,
    meanS,
    meanMps: mean(lengths) / meanS,
    even: spread(speeds) < EVEN_SPREAD,
  }
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const spread = (values: readonly number[]) => {
  const most = Math.max(...values)
  return most === 0 ? 0 : (most - Math.min(...values)) / most
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Mean distance from the middle, as a share of it. */
function deviation(values: readonly number[]): number {
  const middle = median(values)
  return mean(values.map((value) => Math.abs(value / middle - 1)))
}

function mostAlike(values: readonly number[], slack: number): boolean {
  const middle = median(values)
  const alike = values.filter((value) => Math.abs(value / middle - 1) <= slack)
  return alike.length >= MOST * values.length
}

function usualLength(lengths: readonly number[]): number | null {
  if (!mostAlike(lengths, SAME_LENGTH)) return null
  const middle = median(lengths)
  if (Math.abs(middle / MILE_M - 1) < NEAR_MILE) return MILE_M
  const near = USUAL_LENGTHS_M.filter((usual) => Math.abs(middle / usual - 1) <= NEAR_LENGTH)
  return near.toSorted((a, b) => Math.abs(middle - a) - Math.abs(middle - b))[0] ?? null
}

function wholeTime(times: readonly number[]): number | null {
  if (!mostAlike(times, SAME_TIME)) return null
  const middle = median(times)
  const whole = Math.round(middle / TIME_STEP_S) * TIME_STEP_S
  return middle >= TIMED_FROM_S && Math.abs(middle / whole - 1) <= NEAR_TIME ? whole : null
}

/** A length that is not usual, such as a loop in the park. */
function anyLength(lengths: readonly number[]): number | null {
  return mostAlike(lengths, SAME_LENGTH) ? Math.round(median(lengths) / 50) * 50 : null
}

/** Whether two runs were the same session: as many repetitions, or nearly, of the same length. */
export function isSameSession(a: SetOfReps, b: SetOfReps): boolean {
  const sameLength = a.eachM !== null && a.eachM === b.eachM
  const sameTime = a.eachS !== null && a.eachS === b.eachS
  return (sameLength || sameTime) && Math.abs(a.count - b.count) <= Math.max(2, a.count / 2)
}
