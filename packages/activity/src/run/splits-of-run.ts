import type { Streams } from '../activity.ts'
import { climbReader } from '../clean/climb.ts'
import { movingBySecond } from './moving-time.ts'
import type { Moving } from './moving-time.ts'

/** A kilometre or a mile of a run, or what was left at its end. */
export interface RunSplit {
  /** Since the start of the activity, seconds. */
  readonly startS: number
  readonly endS: number
  readonly distanceM: number
  /** Without standing, seconds. */
  readonly movedS: number
  readonly averageHeartRateBpm: number | null
  readonly climbM: number | null
  readonly descentM: number | null
}

/** A shorter rest at the end is no split, metres. */
const SHORTEST_REST_M = 20

/**
 * A run cut into kilometres or miles (`unitM`, metres), with the rest at the end. Empty for a recording
 * without distances.
 *
 * @example
 * const timeS = Float64Array.from({ length: 601 }, (_, second) => second)
 * const distanceM = timeS.map((second) => 4 * second)
 * splitsOfRun({ timeS, distanceM }, 1000).map(({ movedS }) => movedS) // [250, 250, 100]
 */
export function splitsOfRun(streams: Streams, unitM: number): readonly RunSplit[] {
  const { timeS, distanceM, heartRateBpm } = streams
  const moving = distanceM === undefined ? null : movingBySecond(timeS, distanceM)
  if (moving === null) return []
  const climb = climbReader(streams)
  return cutsEvery(moving, unitM).map(([from, to]) => {
    const [startS, endS] = [moving.fromS + from, moving.fromS + to]
    const change = climb(startS, endS)
    return {
      startS,
      endS,
      distanceM: at(moving.metres, to) - at(moving.metres, from),
      movedS: at(moving.movedS, to) - at(moving.movedS, from),
      averageHeartRateBpm: meanBetween(timeS, heartRateBpm, startS, endS),
      climbM: change?.climbM ?? null,
      descentM: change?.descentM ?? null,
    }
  })
}

/** The complete splits with the least and the most time a metre; `null` below three of them. */
export function extremesOf(
  splits: readonly Pick<RunSplit, 'distanceM' | 'movedS'>[],
  unitM: number,
): { readonly fastest: number; readonly slowest: number } | null {
  const whole = splits.flatMap(({ distanceM, movedS }, index) =>
    distanceM > 0.99 * unitM ? [{ index, movedS }] : [],
  )
  if (whole.length < 3) return null
  const byTime = whole.toSorted((a, b) => a.movedS - b.movedS)
  const fastest = byTime[0]?.index ?? 0
  const slowest = byTime.at(-1)?.index ?? 0
  return { fastest, slowest }
}

/** Seconds, with fractions, at which each unit is full; the last one ends with the recording. */
function cutsEvery({ metres }: Moving, unitM: number): readonly (readonly [number, number])[] {
  const startM = metres[0] ?? 0
  const cuts = [0]
  for (let second = 1; second < metres.length; second += 1) {
    const before = metres[second - 1] as number
    const after = metres[second] as number
    for (;;) {
      const wanted = startM + cuts.length * unitM
      if (after < wanted) break
      cuts.push(second - 1 + (after > before ? (wanted - before) / (after - before) : 1))
    }
  }
  const end = metres.length - 1
  const restM = (metres[end] ?? 0) - startM - (cuts.length - 1) * unitM
  if (restM >= SHORTEST_REST_M) cuts.push(end)
  return cuts.slice(1).map((to, index) => [cuts[index] as number, to] as const)
}

/** A value between two seconds, by a straight line. */
function at(values: Float64Array, second: number): number {
  const below = Math.floor(second)
  const a = values[below] ?? 0
  const b = values[Math.min(values.length - 1, below + 1)] ?? a
  return a + (second - below) * (b - a)
}

function meanBetween(
  timeS: Float64Array,
  values: Float64Array | undefined,
  fromS: number,
  toS: number,
): number | null {
  if (values === undefined) return null
  const inside = values.filter((value, index) => {
    const instant = timeS[index] as number
    return instant >= fromS && instant <= toS && value > 0
  })
  return inside.length === 0 ? null : inside.reduce((sum, value) => sum + value, 0) / inside.length
}
