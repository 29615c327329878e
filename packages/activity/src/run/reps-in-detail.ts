import type { Streams } from '../activity.ts'
import type { Repetition } from '../repetitions/find-repetitions.ts'

export interface RepInDetail extends Repetition {
  readonly averageHeartRateBpm: number | null
  /** At its end, the highest of its last ten seconds. */
  readonly endHeartRateBpm: number | null
  readonly averageCadenceSpm: number | null
  /** Until the next one begins, seconds; `null` for the last. */
  readonly recoveryS: number | null
}

const END_S = 10

/**
 * Repetitions with what the recording says of each.
 *
 * @example
 * const timeS = Float64Array.from({ length: 601 }, (_, second) => second)
 * const reps = [60, 240].map((startS) => ({ startS, timeS: 90, distanceM: 400 }))
 * repsInDetail({ timeS }, reps).map(({ recoveryS }) => recoveryS) // [90, null]
 */
export function repsInDetail(
  streams: Streams,
  repetitions: readonly Repetition[],
): readonly RepInDetail[] {
  return repetitions.map((rep, index) => {
    const endS = rep.startS + rep.timeS
    const next = repetitions[index + 1]
    const hearts = valuesIn(streams, 'heartRateBpm', rep.startS, endS)
    const last = valuesIn(streams, 'heartRateBpm', endS - END_S, endS)
    return {
      ...rep,
      averageHeartRateBpm: mean(hearts),
      endHeartRateBpm: last.length === 0 ? null : Math.max(...last),
      averageCadenceSpm: mean(valuesIn(streams, 'cadenceSpm', rep.startS, endS)),
      recoveryS: next === undefined ? null : Math.max(0, next.startS - endS),
    }
  })
}

function valuesIn(
  streams: Streams,
  name: 'heartRateBpm' | 'cadenceSpm',
  fromS: number,
  toS: number,
): readonly number[] {
  const { timeS } = streams
  const values = streams[name] ?? []
  return [...values].filter((value, index) => {
    const instant = timeS[index] as number
    return value > 0 && instant >= fromS && instant <= toS
  })
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
