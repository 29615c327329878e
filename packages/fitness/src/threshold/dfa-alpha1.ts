import { fitLine, interpolate } from './least-squares.ts'
import { mean } from 'simple-statistics'
import { correctArtefacts } from './rr-artefacts.ts'

/** Name of this variant: others first take a smooth trend out of the intervals and give other values. */
export const DFA_ALPHA1_VARIANT = 'dfa-alpha1/plain-1'

const SMALLEST_BOX = 4
const LARGEST_BOX = 16
const WINDOW_S = 120
const STEP_S = 5
const LARGEST_CORRECTED_SHARE = 0.05
/** A window that holds fewer beats has a hole in it: 120 s at 40 beats a minute. */
const FEWEST_BEATS = 80

export interface AlphaWindow {
  /** Middle of the window, seconds from the first beat. */
  readonly timeS: number
  readonly alpha1: number
  readonly heartRateBpm: number
  readonly speedMps: number | null
}

export interface AlphaWindows {
  readonly windows: readonly AlphaWindow[]
  readonly discardedWindows: number
  /** Share of all intervals that had to be replaced. */
  readonly correctedShare: number
}

export interface SpeedSeries {
  /** Seconds from the first beat, rising. */
  readonly timeS: readonly number[]
  readonly speedMps: readonly number[]
}

/**
 * Short-term scaling exponent of detrended fluctuation analysis (Peng et al. 1995): boxes of 4 to 16
 * beats, a straight line taken out of each, slope of ln F on ln n. About 0.5 for white noise and 1.5
 * for a random walk. Null with fewer than 16 intervals or no variation at all.
 *
 * @example
 * dfaAlpha1([]) // null: too few beats
 */
export function dfaAlpha1(rrMs: readonly number[]): number | null {
  if (rrMs.length < LARGEST_BOX) return null
  const centre = mean(rrMs)
  let sum = 0
  const profile = rrMs.map((interval) => (sum += interval - centre))
  const sizes = Array.from({ length: LARGEST_BOX - SMALLEST_BOX + 1 }, (_, i) => SMALLEST_BOX + i)
  const fluctuations = sizes.map((size) => fluctuation(profile, size))
  if (fluctuations.some((value) => !(value > 0))) return null
  return fitLine(
    sizes.map((size) => Math.log(size)),
    fluctuations.map((value) => Math.log(value)),
  ).slope
}

/**
 * α1 over windows of 120 s every 5 s, each with its heart rate and, when given, its mean speed.
 * Windows with more than 5 % replaced intervals are left out (science C4).
 * @param rrMs intervals of a chest strap as recorded, ms; an optical sensor's are not fit for this
 */
export function alphaWindows(rrMs: readonly number[], speed: SpeedSeries | null): AlphaWindows {
  const corrected = correctArtefacts(rrMs)
  let elapsedMs = 0
  // Time runs on the recorded intervals: a missed beat doubles one and loses no time.
  const endS = rrMs.map((interval) => (elapsedMs += interval) / 1000)
  const speedFrom = speed === null ? () => null : meanSpeeds(speed, endS.at(-1) ?? 0)
  const windows: AlphaWindow[] = []
  let discardedWindows = 0
  let from = 0
  let to = 0
  for (let startS = 0; startS + WINDOW_S <= (endS.at(-1) ?? 0); startS += STEP_S) {
    while ((endS[from] ?? Infinity) <= startS) from += 1
    while ((endS[to] ?? Infinity) <= startS + WINDOW_S) to += 1
    const beats = corrected.rrMs.slice(from, to)
    const bad = corrected.replaced.slice(from, to).filter(Boolean).length
    const usable = beats.length >= FEWEST_BEATS && bad / beats.length <= LARGEST_CORRECTED_SHARE
    const alpha1 = usable ? dfaAlpha1(beats) : null
    if (alpha1 === null) discardedWindows += 1
    else {
      windows.push({
        timeS: startS + WINDOW_S / 2,
        alpha1,
        heartRateBpm: 60_000 / mean(beats),
        speedMps: speedFrom(startS),
      })
    }
  }
  return { windows, discardedWindows, correctedShare: corrected.correctedShare }
}

/**
 * Root mean square of what remains after a line is taken out of each box of `size` beats. Within a box
 * x is 0, 1, 2 …, so that its sums are known and one pass is enough: a run has a million boxes.
 */
function fluctuation(profile: readonly number[], size: number): number {
  const boxes = Math.floor(profile.length / size)
  const meanX = (size - 1) / 2
  const spreadX = (size * (size ** 2 - 1)) / 12
  let squares = 0
  for (let box = 0; box < boxes; box += 1) {
    const start = box * size
    // Taken from the first value, so that large profiles lose no digits.
    const base = profile[start] ?? 0
    let [sum, sumSquares, products] = [0, 0, 0]
    for (let i = 0; i < size; i += 1) {
      const y = (profile[start + i] ?? 0) - base
      sum += y
      sumSquares += y * y
      products += (i - meanX) * y
    }
    squares += Math.max(0, sumSquares - sum ** 2 / size - products ** 2 / spreadX)
  }
  return Math.sqrt(squares / (boxes * size))
}

/** Mean speed over the window from a second on, up to an end; null where the series does not reach. */
function meanSpeeds(
  { timeS, speedMps }: SpeedSeries,
  endS: number,
): (startS: number) => number | null {
  const [first = Infinity, last = -Infinity] = [timeS[0], timeS.at(-1)]
  // Metres run up to each second, so that a window is one difference.
  const sums = [0]
  for (let second = 0; second < Math.min(last, endS); second += 1) {
    sums.push((sums[second] ?? 0) + interpolate(timeS, speedMps, second + 0.5))
  }
  return (startS) => {
    if (first > startS || last < startS + WINDOW_S) return null
    return ((sums[startS + WINDOW_S] ?? 0) - (sums[startS] ?? 0)) / WINDOW_S
  }
}
