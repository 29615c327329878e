import type { Pause } from '../activity.ts'
import { runBySecond } from '../races/run-by-second.ts'

/** Slower than this is standing: a walk is faster, the drift of a GPS on the spot is not (m/s). */
const STANDING_MPS = 1
/** Half of the window over which the speed is taken, seconds: single fixes jump. */
const HALF_WINDOW_S = 5

/**
 * Whether the runner moved, second by second of a recording; `null` for one without distances. A timer
 * that nobody stopped runs on at the traffic light, so the speed decides.
 */
export interface Moving {
  readonly fromS: number
  /** Metres at the end of each second; one entry more than there are seconds. */
  readonly metres: Float64Array
  /** Seconds of movement up to the end of each second. */
  readonly movedS: Float64Array
}

export function movingBySecond(timeS: Float64Array, distanceM: Float64Array): Moving | null {
  const run = runBySecond(timeS, distanceM)
  if (run === null) return null
  const { fromS, metres } = run
  const movedS = new Float64Array(metres.length)
  for (let second = 1; second < metres.length; second += 1) {
    const from = Math.max(0, second - 1 - HALF_WINDOW_S)
    const to = Math.min(metres.length - 1, second + HALF_WINDOW_S)
    const speed = ((metres[to] as number) - (metres[from] as number)) / (to - from)
    movedS[second] = (movedS[second - 1] as number) + (speed >= STANDING_MPS ? 1 : 0)
  }
  return { fromS, metres, movedS }
}

/**
 * Seconds in which the runner moved; `null` where the recording has no distances.
 *
 * @example
 * // Ten minutes at 3 m/s, then ten minutes on a bench with the timer on.
 * const timeS = Float64Array.from({ length: 1201 }, (_, second) => second)
 * const distanceM = timeS.map((second) => 3 * Math.min(second, 600))
 * movingTimeS(timeS, distanceM) // about 600
 */
export function movingTimeS(timeS: Float64Array, distanceM: Float64Array): number | null {
  return movingBySecond(timeS, distanceM)?.movedS.at(-1) ?? null
}

/** A stop shorter than this is left in the time that the runner moved without being named, seconds. */
const SHORTEST_STOP_S = 60

/**
 * Stops in a recording whose timer ran on, for formats that know no pause: stretches of a minute or
 * more without movement. Empty where the recording has no distances.
 */
export function stopsOf(timeS: Float64Array, distanceM: Float64Array): readonly Pause[] {
  const moving = movingBySecond(timeS, distanceM)
  if (moving === null) return []
  const { fromS, movedS } = moving
  const stops: Pause[] = []
  let began = 0
  for (let second = 1; second <= movedS.length; second += 1) {
    if (second < movedS.length && movedS[second] === movedS[second - 1]) continue
    if (second - 1 - began >= SHORTEST_STOP_S) {
      stops.push({ startS: fromS + began, endS: fromS + second - 1 })
    }
    began = second
  }
  return stops
}
