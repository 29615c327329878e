import { cutsOf } from '../clean/cuts.ts'

/** A run as the metres reached after each whole second of its recording. */
export interface RunBySecond {
  /** When the first second begins, seconds since the start of the activity. */
  readonly fromS: number
  /** Metres at the end of each second; the first entry is the start. */
  readonly metres: Float64Array
  /** Where the recording jumps further than a runner can run: the GPS, or a ride. */
  readonly jumps: readonly Jump[]
}

interface Jump {
  readonly second: number
  readonly metres: number
}

/** Longer recordings are no races that this product knows, seconds. */
const LONGEST_S = 8 * 3600
/** A stretch with jumps of more than this share of its length was not run. */
const MOST_JUMPED = 0.015

/** Spreads a recording over whole seconds; `null` for one that is empty or too long. */
export function runBySecond(time: Float64Array, distance: Float64Array): RunBySecond | null {
  const { timeS, distanceM, bounds } = cutsOf(time, distance)
  const fromS = timeS[0] ?? 0
  const seconds = Math.floor((timeS.at(-1) ?? 0) - fromS)
  if (seconds < 60 || seconds > LONGEST_S) return null
  const metres = new Float64Array(seconds + 1)
  let i = 0
  for (let second = 0; second <= seconds; second += 1) {
    const at = fromS + second
    while (i < timeS.length - 2 && (timeS[i + 1] as number) < at) i += 1
    const [t0, t1] = [timeS[i] as number, timeS[i + 1] as number]
    const share = t1 > t0 ? Math.min(1, Math.max(0, (at - t0) / (t1 - t0))) : 1
    const d0 = distanceM[i] as number
    metres[second] = d0 + share * ((distanceM[i + 1] as number) - d0)
  }
  const jumps = bounds.slice(1, -1).map((sample) => ({
    second: Math.floor((timeS[sample] as number) - fromS),
    metres: (distanceM[sample] as number) - (distanceM[sample - 1] as number),
  }))
  return { fromS, metres, jumps }
}

/** Mean speed from one second to another, m/s; the ends are moved into the recording. */
export function meanSpeed({ metres }: RunBySecond, from: number, to: number): number {
  const a = Math.max(0, Math.min(metres.length - 1, from))
  const b = Math.max(0, Math.min(metres.length - 1, to))
  return b > a ? ((metres[b] as number) - (metres[a] as number)) / (b - a) : 0
}

/** First and last second of a stretch. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const lengthOf = ({ metres }: RunBySecond, { from, to }: Span): number =>
  (metres[to] as number) - (metres[from] as number)

/** Whether jumps of the recording make up too much of a stretch. */
export function isJumped(run: RunBySecond, stretch: Span): boolean {
  const jumpedM = run.jumps
    .filter(({ second }) => second >= stretch.from && second <= stretch.to)
    .reduce((sum, { metres }) => sum + metres, 0)
  return jumpedM > MOST_JUMPED * lengthOf(run, stretch)
}

/** The fastest stretch over a distance outside of those that are taken; `null` where none is long enough. */
export function fastestOver(
  run: RunBySecond,
  distanceM: number,
  taken: readonly Span[],
): Span | null {
  const { metres } = run
  let best: Span | null = null
  let to = 0
  for (let from = 0; from < metres.length; from += 1) {
    const target = (metres[from] as number) + distanceM
    while (to < metres.length && (metres[to] as number) < target) to += 1
    if (to >= metres.length) break
    if (best !== null && to - from >= best.to - best.from) continue
    if (taken.some((one) => one.from < to && from < one.to)) continue
    if (isJumped(run, { from, to })) continue
    best = { from, to }
  }
  return best
}
