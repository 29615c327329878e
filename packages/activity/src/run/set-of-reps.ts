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

const SAME_LENGTH = 0.06
const SAME_TIME = 0.05
/** Three per cent between the fastest and the slowest is what a runner calls even. */
const EVEN_SPREAD = 0.03
const MILE_M = 1609.344

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
  const eachM = spread(lengths) < SAME_LENGTH ? roundLength(mean(lengths)) : null
  const eachS = eachM === null && spread(times) < SAME_TIME ? Math.round(meanS / 5) * 5 : null
  const speeds = repetitions.map(({ distanceM, timeS }) => distanceM / timeS)
  return {
    count: repetitions.length,
    eachM,
    eachS,
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

/** What the runner meant: repetitions have round lengths, or are a mile. */
function roundLength(metres: number): number {
  if (Math.abs(metres / MILE_M - 1) < 0.015) return MILE_M
  const step = metres < 950 ? 50 : 100
  return Math.max(step, Math.round(metres / step) * step)
}

/** Whether two runs were the same session: as many repetitions, or nearly, of the same length. */
export function isSameSession(a: SetOfReps, b: SetOfReps): boolean {
  const sameLength = a.eachM !== null && a.eachM === b.eachM
  const sameTime = a.eachS !== null && a.eachS === b.eachS
  return (sameLength || sameTime) && Math.abs(a.count - b.count) <= Math.max(2, a.count / 2)
}
