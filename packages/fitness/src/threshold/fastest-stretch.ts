/** Seconds and metres of a recording, both rising; time runs on in a pause. */
export interface RunTrack {
  readonly timeS: readonly number[]
  readonly distanceM: readonly number[]
}

export interface Stretch {
  readonly startS: number
  readonly endS: number
  readonly startM: number
  readonly endM: number
}

/** Length of a test: so many seconds, or so many metres. */
export type TestLength = { readonly seconds: number } | { readonly metres: number }

/** The stretch of a length that starts at a second; null when the recording ends before. */
export function stretchFrom(run: RunTrack, length: TestLength, startS: number): Stretch | null {
  return (run.timeS[0] ?? Infinity) > startS ? null : stretchesOf(run, length)(startS)
}

/**
 * The fastest stretch of a length that starts at a sample and does not touch those taken; null when
 * none fits. Linear in the samples: both ends only move forward.
 */
export function fastestStretch(
  run: RunTrack,
  length: TestLength,
  taken: readonly Stretch[] = [],
): Stretch | null {
  const from = stretchesOf(run, length)
  let best: Stretch | null = null
  for (const startS of run.timeS) {
    const stretch = from(startS)
    if (stretch === null) break
    if (taken.some((other) => startS < other.endS && stretch.endS > other.startS)) continue
    if (best === null || speedOf(stretch) > speedOf(best)) best = stretch
  }
  return best
}

/** Mean speed of a stretch, m/s. */
export function speedOf({ startS, endS, startM, endM }: Stretch): number {
  return (endM - startM) / (endS - startS)
}

/** The stretches of a length, asked with starts that never go back. */
function stretchesOf({ timeS, distanceM }: RunTrack, length: TestLength) {
  const [startAt, endAt] = [walkAlong(timeS, distanceM), walkAlong(timeS, distanceM)]
  const timeAt = walkAlong(distanceM, timeS)
  return (startS: number): Stretch | null => {
    const startM = startAt(startS)
    if (startM === null) return null
    const endS = 'seconds' in length ? startS + length.seconds : timeAt(startM + length.metres)
    const endM = endS === null ? null : endAt(endS)
    return endS === null || endM === null ? null : { startS, endS, startM, endM }
  }
}

/** Value on the straight lines between points, for questions that never go back; null past the end. */
function walkAlong(xs: readonly number[], ys: readonly number[]) {
  let next = 1
  return (x: number): number | null => {
    while (next < xs.length && (xs[next] ?? Infinity) < x) next += 1
    const [x0, x1, y0, y1] = [xs[next - 1], xs[next], ys[next - 1], ys[next]]
    if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return null
    return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
  }
}
