import type { Lap, Streams } from '../activity.ts'
import type { Repetition } from '../repetitions/find-repetitions.ts'
import { realRepetitions } from './real-repetitions.ts'
import type { RealRepetitions } from './real-repetitions.ts'
import { movingTimeS } from './moving-time.ts'

/** What the recording of a run shows at a glance. */
export interface RunShape extends RealRepetitions {
  /** Without standing, seconds; `null` where the recording does not tell. */
  readonly movedS: number | null
}

/**
 * Works out moving time and repetitions of a run from its cleaned columns.
 *
 * @example
 * shapeOfRun({ timeS: Float64Array.of(0, 1) }, [], []).movedS // null: no distances
 */
export function shapeOfRun(
  streams: Streams,
  laps: readonly Lap[],
  found: readonly Repetition[],
): RunShape {
  const { timeS, distanceM } = streams
  if (distanceM === undefined) {
    return { movedS: null, from: 'speed', repetitions: [], only: null }
  }
  return {
    movedS: movingTimeS(timeS, distanceM),
    ...realRepetitions({ timeS, distanceM, laps, found }),
  }
}
