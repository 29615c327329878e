/** Repetitions in a recording without lap presses, with the plan as what is expected. */
import { stepSpeedMps, workBouts } from '@bell-lap/workout/totals'
import type { WorkBout } from '@bell-lap/workout/totals'
import type { Workout } from '@bell-lap/workout/workout'

/** A stretch of the recording; seconds since its start, metres as measured or as the track says. */
export interface FoundPiece {
  readonly startS: number
  readonly timeS: number
  readonly distanceM: number
}

const STEP_S = 2
const LONGEST_S = 4 * 3600
/** A repetition may take so much less or more time than expected, a recovery as well (X). */
const WORK_RANGE: readonly [number, number] = [0.7, 1.45]
const REST_RANGE: readonly [number, number] = [0.3, 3]
/** What a length that differs from the plan costs, in metres for each square of its logarithm (X). */
const LENGTH_COST_M = 40
const LEAST_CONTRAST = 1.08
/** GPS is off by a few per cent; a repetition this near to the planned distance had that distance. */
const MOST_OFF = 0.08
const WALK_MPS = 1.4

/**
 * Finds the planned repetitions by change points of the speed: of all ways to lay the planned
 * sequence of work and recovery over the recording, with its lengths bent a little, the one whose
 * work is most above, and whose recovery is least above, the speed half-way between the two. Fewer
 * repetitions than planned are found as fewer. `timeS` and `distanceM` are columns of equal length.
 */
export function findPlanned(
  workout: Workout,
  recording: { readonly timeS: ArrayLike<number>; readonly distanceM: ArrayLike<number> },
): readonly FoundPiece[] {
  const bouts = workBouts(workout)
  const series = evenly(recording)
  if (bouts.length === 0 || series === null || series.count * STEP_S > LONGEST_S) return []
  const pieces = layOver(bouts, series)
  const found = pieces.map(({ from, to }) => ({
    startS: series.startS + from * STEP_S,
    timeS: (to - from) * STEP_S,
    distanceM: series.metres(to) - series.metres(from),
  }))
  return found
    .map((piece, i) => snapped(piece, bouts[i]))
    .filter((_, i) => contrast(pieces, i, series) >= LEAST_CONTRAST)
}

interface Series {
  readonly count: number
  readonly startS: number
  /** Metres run by the start of a step. */
  readonly metres: (index: number) => number
}

function evenly(recording: {
  readonly timeS: ArrayLike<number>
  readonly distanceM: ArrayLike<number>
}): Series | null {
  const points: { t: number; d: number }[] = []
  for (let i = 0; i < recording.timeS.length; i++) {
    const t = recording.timeS[i] ?? Number.NaN
    const d = recording.distanceM[i] ?? Number.NaN
    if (Number.isFinite(t) && Number.isFinite(d)) points.push({ t, d })
  }
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const count = Math.floor((last.t - first.t) / STEP_S)
  if (count < 10) return null
  const at = new Float64Array(count + 1)
  let j = 0
  for (let i = 0; i <= count; i++) {
    const t = first.t + i * STEP_S
    while (j < points.length - 2 && (points[j + 1]?.t ?? t) < t) j += 1
    const a = points[j] ?? first
    const b = points[j + 1] ?? a
    const share = b.t > a.t ? Math.min(1, Math.max(0, (t - a.t) / (b.t - a.t))) : 1
    at[i] = a.d + share * (b.d - a.d)
  }
  return { count, startS: first.t, metres: (index) => at[index] ?? 0 }
}

interface Laid {
  readonly from: number
  readonly to: number
}

interface Expected {
  readonly steps: number
  /** Half-way between work and recovery, m/s. */
  readonly between: number
  readonly sign: 1 | -1
  readonly range: readonly [number, number]
}

/** Work and recovery in turn, as the plan has them. */
function expectedOf(bouts: readonly WorkBout[]): readonly Expected[] {
  return bouts.flatMap((bout, i): readonly Expected[] => {
    const work = bout.workM / Math.max(1, bout.workS)
    const rest = restSpeed(bout)
    const between = (work + rest) / 2
    const last = i === bouts.length - 1
    return [
      { steps: bout.workS / STEP_S, between, sign: 1, range: WORK_RANGE },
      ...(last
        ? []
        : [
            {
              steps: (bout.recoveryS ?? 60) / STEP_S,
              between,
              sign: -1 as const,
              range: REST_RANGE,
            },
          ]),
    ]
  })
}

function restSpeed({ steps, workM, workS }: WorkBout): number {
  const slowest = Math.min(...steps.map(stepSpeedMps))
  return Math.min(0.75 * (workM / Math.max(1, workS)), Math.max(WALK_MPS, 0.6 * slowest))
}

/**
 * Work gains every metre above the speed half-way and loses those below it; a recovery only loses
 * what is above, or a long walk to the start would count for more than a repetition.
 */
function gainOf(piece: Expected, { count, metres }: Series): (from: number, to: number) => number {
  const sums = new Float64Array(count + 1)
  for (let i = 0; i < count; i++) {
    const over = metres(i + 1) - metres(i) - piece.between * STEP_S
    sums[i + 1] = (sums[i] ?? 0) + (piece.sign === 1 ? over : -Math.max(0, over))
  }
  return (from, to) => (sums[to] ?? 0) - (sums[from] ?? 0)
}

/** Dynamic programming over the pieces and the steps of the recording. */
function layOver(bouts: readonly WorkBout[], series: Series): readonly Laid[] {
  const expected = expectedOf(bouts)
  const { count } = series
  let gains = new Float64Array(count + 1)
  const cameFrom: Int32Array[] = []
  let best = { gain: 0, piece: -1, end: 0 }
  expected.forEach((piece, k) => {
    const next = new Float64Array(count + 1).fill(-Infinity)
    const from = new Int32Array(count + 1).fill(-1)
    const gained = gainOf(piece, series)
    const shortest = Math.max(3, Math.floor(piece.steps * piece.range[0]))
    const longest = Math.max(shortest + 1, Math.ceil(piece.steps * piece.range[1]))
    for (let end = shortest; end <= count; end++) {
      for (let length = shortest; length <= Math.min(longest, end); length++) {
        const start = end - length
        const before = gains[start] ?? -Infinity
        if (before === -Infinity) continue
        const run = gained(start, end)
        const bend = Math.log(length / Math.max(1, piece.steps))
        const gain = before + run - LENGTH_COST_M * bend * bend
        if (gain > (next[end] ?? -Infinity)) {
          next[end] = gain
          from[end] = start
        }
      }
      if (piece.sign === 1 && (next[end] ?? -Infinity) > best.gain) {
        best = { gain: next[end] ?? 0, piece: k, end }
      }
    }
    cameFrom.push(from)
    gains = next
  })
  const laid: Laid[] = []
  let end = best.end
  for (let k = best.piece; k >= 0; k--) {
    const from = cameFrom[k]?.[end] ?? -1
    if (from < 0) return []
    if (expected[k]?.sign === 1) laid.unshift({ from, to: end })
    end = from
  }
  return laid
}

/** Speed of a piece over the speed of what lies beside it. */
function contrast(pieces: readonly Laid[], i: number, series: Series): number {
  const piece = pieces[i]
  if (piece === undefined) return 0
  const speed = (from: number, to: number) =>
    to > from ? (series.metres(to) - series.metres(from)) / ((to - from) * STEP_S) : null
  const before = pieces[i - 1]?.to ?? Math.max(0, piece.from - 15)
  const after = pieces[i + 1]?.from ?? Math.min(series.count, piece.to + 15)
  const sides = [speed(before, piece.from), speed(piece.to, after)].filter((v) => v !== null)
  const own = speed(piece.from, piece.to) ?? 0
  const beside = sides.length === 0 ? 0 : Math.min(...sides)
  return beside > 0 ? own / beside : own > 0 ? Infinity : 0
}

function snapped(piece: FoundPiece, bout: WorkBout | undefined): FoundPiece {
  if (bout === undefined || bout.steps.some(({ duration }) => duration.kind !== 'distance')) {
    return piece
  }
  const near = Math.abs(piece.distanceM / bout.workM - 1) <= MOST_OFF
  return near ? { ...piece, distanceM: bout.workM } : piece
}
