import type { Streams } from '../activity.ts'

/** A stretch at one speed; 0 is standing. */
export interface RunPart {
  readonly speedMps: number
  readonly seconds: number
}

export interface WatchErrors {
  /** Share by which the watch measures fast running long, as on a track; 0 by default. */
  readonly longShare?: number
  /** Wander of the measured speed, share; 0.03 by default. */
  readonly wander?: number
  readonly seed?: number
}

/** So fast and faster, `longShare` applies, m/s: bends are cut wide in the fast parts. */
const FAST_MPS = 4

export const run = (distanceM: number, speedMps: number): RunPart => ({
  speedMps,
  seconds: distanceM / speedMps,
})
export const stand = (seconds: number): RunPart => ({ speedMps: 0, seconds })

/** Columns with one sample a second of a run in parts, with the errors of a watch. */
export function recordedSpeeds(parts: readonly RunPart[], errors: WatchErrors = {}): Streams {
  const { longShare = 0, wander = 0.03, seed = 1 } = errors
  const random = uniform(seed)
  const totalS = Math.floor(parts.reduce((sum, { seconds }) => sum + seconds, 0))
  const metres = [0]
  let noise = 0
  let [part, left] = [0, parts[0]?.seconds ?? 0]
  for (let second = 1; second <= totalS; second += 1) {
    let moved = 0
    for (let rest = 1; rest > 1e-9 && part < parts.length;) {
      const used = Math.min(rest, left)
      moved += used * (parts[part]?.speedMps ?? 0)
      rest -= used
      left -= used
      if (left > 1e-9) continue
      part += 1
      left = parts[part]?.seconds ?? 0
    }
    noise = 0.8 * noise + wander * (random() - 0.5) * 2
    const long = moved >= FAST_MPS ? 1 + longShare : 1
    metres.push((metres.at(-1) ?? 0) + moved * long * (1 + noise))
  }
  return {
    timeS: Float64Array.from(metres, (_, second) => second),
    distanceM: Float64Array.from(metres),
  }
}

/** mulberry32. */
function uniform(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
