/** How long a stride lasts: the time after which the legs look the same again. */
import { mean } from 'simple-statistics'
import type { SideView } from './side-view.ts'

export interface StridePeriod {
  /** From one contact of a foot to the next of the same foot, in pictures. */
  readonly frames: number
  readonly periodS: number
  /** How alike strides are, up to 1 (autocorrelation); a runner filmed well has more than 0.95. */
  readonly likeness: number
}

/** Strides of runners, seconds: 285 steps a minute to 109. */
const SHORTEST_S = 0.42
const LONGEST_S = 1.1
/** The first peak nearly as high as the highest is one stride; the others are two or three. */
const NEARLY = 0.8
const LEAST_PEAK = 0.3

/**
 * By the autocorrelation of the distance between the ankles. Gives `null` where fewer pictures than a
 * stride and a half are there.
 */
export function stridePeriod(view: SideView): StridePeriod | null {
  const { count, rateHz, forward, smooth } = view
  const apart = smooth['left-ankle'].x.map(
    (x, i) => forward * (x - (smooth['right-ankle'].x[i] as number)),
  )
  const middle = mean(Array.from(apart))
  const swing = apart.map((value) => value - middle)
  const shortest = Math.max(3, Math.floor(SHORTEST_S * rateHz))
  const longest = Math.min(count - 3, Math.ceil(LONGEST_S * rateHz))
  if (longest <= shortest + 1) return null
  const likeness = Array.from({ length: longest - shortest + 1 }, (_, i) =>
    autocorrelation(swing, shortest + i),
  )
  const at = peakOf(likeness)
  const [before, peak, after] = [likeness[at - 1], likeness[at] as number, likeness[at + 1]]
  const shift =
    before === undefined || after === undefined
      ? 0
      : (0.5 * (before - after)) / (before - 2 * peak + after || 1)
  const frames = shortest + at + shift
  return { frames, periodS: frames / rateHz, likeness: peak }
}

function peakOf(likeness: readonly number[]): number {
  const highest = Math.max(...likeness)
  const first = likeness.findIndex(
    (value, i) =>
      value >= NEARLY * highest &&
      value > LEAST_PEAK &&
      value >= (likeness[i - 1] ?? -1) &&
      value >= (likeness[i + 1] ?? -1),
  )
  return first < 0 ? likeness.indexOf(highest) : first
}

function autocorrelation(values: Float64Array, lag: number): number {
  let [both, early, late] = [0, 0, 0]
  for (let i = 0; i + lag < values.length; i += 1) {
    const [a, b] = [values[i] as number, values[i + lag] as number]
    both += a * b
    early += a * a
    late += b * b
  }
  return both / Math.sqrt(early * late || 1)
}
