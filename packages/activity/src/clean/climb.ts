import type { Streams } from '../activity.ts'

/** Metres climbed and metres descended on a stretch. */
export interface Climb {
  readonly climbM: number
  readonly descentM: number
}

/** Changes below this are the altimeter's noise, metres (grade X). */
const NOISE_M = 3
/** Samples on either side over which a height is averaged. */
const SMOOTHED_SAMPLES = 5
/** A stretch with fewer heights than this share of its samples is not judged. */
const KNOWN_SHARE = 0.8
/** Heights that no runner stands on are what a sensor writes when it has none. */
const LOWEST_M = -450
const HIGHEST_M = 9000

const isHeight = (value: number) => value >= LOWEST_M && value <= HIGHEST_M

/**
 * Half of the recording was higher, half lower, metres; `null` without heights.
 *
 * @example
 * medianAltitudeM({ altitudeM: Float64Array.of(99, 100, 104) }) // 100
 */
export function medianAltitudeM({ altitudeM }: Pick<Streams, 'altitudeM'>): number | null {
  const heights = altitudeM?.filter(isHeight).toSorted()
  return heights === undefined || heights.length === 0
    ? null
    : (heights[heights.length >> 1] as number)
}

/**
 * Reads climb and descent between two instants (seconds since the start) of a recording. Heights
 * are averaged over a few samples, and a turn counts once it is 3 m away from the last one. `null`
 * where heights are missing.
 */
export function climbReader(streams: Streams): (fromS: number, toS: number) => Climb | null {
  const { timeS, altitudeM } = streams
  if (altitudeM === undefined) return () => null
  const heights = smoothed(altitudeM)
  return (fromS, toS) => {
    const first = firstAtOrAfter(timeS, fromS)
    const last = Math.min(timeS.length - 1, firstAtOrAfter(timeS, toS))
    return last <= first ? null : climbBetween(heights, first, last)
  }
}

function smoothed(altitudeM: Float64Array): Float64Array {
  const sums = new Float64Array(altitudeM.length + 1)
  const counts = new Uint32Array(altitudeM.length + 1)
  altitudeM.forEach((value, index) => {
    const known = isHeight(value)
    sums[index + 1] = (sums[index] as number) + (known ? value : 0)
    counts[index + 1] = (counts[index] as number) + (known ? 1 : 0)
  })
  return altitudeM.map((value, index) => {
    if (!isHeight(value)) return Number.NaN
    const from = Math.max(0, index - SMOOTHED_SAMPLES)
    const to = Math.min(altitudeM.length, index + SMOOTHED_SAMPLES + 1)
    const count = (counts[to] as number) - (counts[from] as number)
    return ((sums[to] as number) - (sums[from] as number)) / count
  })
}

function climbBetween(heights: Float64Array, first: number, last: number): Climb | null {
  let climbM = 0
  let descentM = 0
  let known = 0
  let turn = Number.NaN
  for (let i = first; i <= last; i += 1) {
    const height = heights[i] as number
    if (Number.isNaN(height)) continue
    known += 1
    if (Number.isNaN(turn)) turn = height
    const change = height - turn
    if (Math.abs(change) < NOISE_M) continue
    if (change > 0) climbM += change
    else descentM -= change
    turn = height
  }
  return known < KNOWN_SHARE * (last - first + 1) ? null : { climbM, descentM }
}

function firstAtOrAfter(timeS: Float64Array, wantedS: number): number {
  let low = 0
  let high = timeS.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((timeS[middle] as number) < wantedS) low = middle + 1
    else high = middle
  }
  return low
}
