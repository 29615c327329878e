import { cutsOf } from '../clean/cuts.ts'
import { changePoints } from './change-points.ts'
import { sharpenEdges } from './sharpen-edges.ts'
import { snapToTrack } from './snap-to-track.ts'

/** A fast stretch between two slower ones, found in the recording. Seconds since the start. */
export interface Repetition {
  readonly startS: number
  readonly timeS: number
  readonly distanceM: number
}

const STEP_S = 2
/** No repetition and no recovery is shorter, seconds. */
const SHORTEST_S = 12
const LONGEST_RECORDING_S = 4 * 3600
const FEWEST_REPETITIONS = 3
/** Fast pieces are at least this much faster than the slow ones on average (X). */
const LEAST_CONTRAST = 1.2
/** Repetitions of one session are alike in speed; a stride or a sprint to the bus is not (X). */
const SPEED_SPREAD = 0.25
const LEAST_NOISE_MPS = 0.15
/** Neighbouring speeds of a watch go together, so a change has to earn more than white noise asks. */
const PENALTY_FACTOR = 12
const LEAST_FAST_MPS = 2.5
/** Slower than this is walking or standing: a red light between two easy stretches makes no repetitions. */
const RUNNING_MPS = 1.8
/** Repetitions come in kinds: most have another of nearly their length, also in a pyramid (X). */
const ALIKE = 0.15
const LEAST_ALIKE_SHARE = 0.6
/**
 * Fast and slow explain at least this share of the differences in speed (X). Any cut explains 64 % of
 * what varies evenly around a mean, such as hills: 28 of 122 trail runs of one runner pass, 55 without it.
 */
const LEAST_PARTED = 0.65
/** In a run of this length and more, repetitions are more than a few strides (X). */
const LONG_RUN_M = 12_000
const LEAST_SHARE_OF_LONG_RUN = 0.08
/** At least this share of the running is warm-up, jog or cool-down (X). */
const LEAST_SLOW_SHARE = 0.15

/**
 * Repetitions of a run without lap presses, from the speed alone: change points of the speed, then
 * the pieces that are clearly faster than the rest. Empty when the run has no such structure. On a
 * track the distances are snapped to whole hundreds of metres.
 *
 * @example
 * const timeS = Float64Array.from({ length: 1201 }, (_, second) => second)
 * const distanceM = timeS.map((second) => 3 * second)
 * findRepetitions(timeS, distanceM, false) // [] of an even run
 */
export function findRepetitions(
  time: Float64Array,
  distance: Float64Array,
  onTrack: boolean,
): readonly Repetition[] {
  const { timeS, distanceM } = cutsOf(time, distance)
  const covered = (timeS.at(-1) ?? 0) - (timeS[0] ?? 0)
  if (covered < 8 * SHORTEST_S || covered > LONGEST_RECORDING_S) return []
  const at = distanceAt(timeS, distanceM)
  const speeds = evenSpeeds(timeS, at)
  if (isEven(speeds)) return []
  const penalty = PENALTY_FACTOR * noiseOf(speeds) ** 2 * Math.log(speeds.length)
  const pieces = piecesOf(speeds, changePoints(speeds, penalty, SHORTEST_S / STEP_S))
  const fast = fastPieces(pieces)
  if (fast.length < FEWEST_REPETITIONS || !isStructured(fast)) return []
  const from = timeS[0] as number
  const repetitions = fast.map(({ start, end }) => {
    const startS = from + start * STEP_S
    const endS = from + end * STEP_S
    const rough = { startS, timeS: endS - startS, distanceM: at(endS) - at(startS) }
    return sharpenEdges(rough, at)
  })
  const runM = (distanceM.at(-1) ?? 0) - (distanceM[0] ?? 0)
  const fastM = repetitions.reduce((sum, one) => sum + one.distanceM, 0)
  if (runM >= LONG_RUN_M && fastM < LEAST_SHARE_OF_LONG_RUN * runM) return []
  return onTrack ? snapToTrack(repetitions) : repetitions
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly mean: number
}

/** Distance at any instant, by straight lines between the samples. */
function distanceAt(timeS: Float64Array, distanceM: Float64Array): (instant: number) => number {
  let i = 0
  return (instant) => {
    while (i > 0 && (timeS[i] as number) > instant) i -= 1
    while (i < timeS.length - 2 && (timeS[i + 1] as number) < instant) i += 1
    const t0 = timeS[i] as number
    const t1 = timeS[i + 1] as number
    const d0 = distanceM[i] as number
    const d1 = distanceM[i + 1] as number
    const share = t1 > t0 ? Math.min(1, Math.max(0, (instant - t0) / (t1 - t0))) : 1
    return d0 + share * (d1 - d0)
  }
}

function evenSpeeds(timeS: Float64Array, at: (instant: number) => number): Float64Array {
  const from = timeS[0] as number
  const steps = Math.floor(((timeS.at(-1) as number) - from) / STEP_S)
  return Float64Array.from({ length: steps }, (_, i) => {
    const start = from + i * STEP_S
    return (at(start + STEP_S) - at(start)) / STEP_S
  })
}

/** Whether no shortest stretch stands out: most runs, and nothing to search. */
function isEven(speeds: Float64Array): boolean {
  const width = SHORTEST_S / STEP_S
  const means: number[] = []
  for (let from = 0; from + width <= speeds.length; from += width) {
    const sum = speeds.subarray(from, from + width).reduce((total, speed) => total + speed, 0)
    if (sum >= RUNNING_MPS * width) means.push(sum / width)
  }
  means.sort((a, b) => a - b)
  const slow = means[Math.floor(LEAST_SLOW_SHARE * means.length)] ?? 0
  return (means.at(-FEWEST_REPETITIONS) ?? 0) < LEAST_CONTRAST * slow
}

/** Noise of the speed from one step to the next, robust against the changes themselves. */
function noiseOf(speeds: Float64Array): number {
  const jumps = speeds.subarray(1).map((speed, i) => Math.abs(speed - (speeds[i] as number)))
  const median = jumps.toSorted()[Math.floor(jumps.length / 2)] ?? 0
  return Math.max(LEAST_NOISE_MPS, (1.4826 * median) / Math.SQRT2)
}

function piecesOf(speeds: Float64Array, changes: readonly number[]): readonly Piece[] {
  const bounds = [0, ...changes, speeds.length]
  return bounds.slice(1).map((end, i) => {
    const start = bounds[i] as number
    const sum = speeds.subarray(start, end).reduce((total, speed) => total + speed, 0)
    return { start, end, mean: sum / (end - start) }
  })
}

/** Pieces above the speed that parts fast from slow best; neighbours are joined. */
function fastPieces(pieces: readonly Piece[]): readonly Piece[] {
  const threshold = bestThreshold(pieces)
  if (threshold === null) return []
  const joined: Piece[] = []
  for (const piece of pieces.filter(({ mean }) => mean > threshold)) {
    const last = joined.at(-1)
    if (last?.end === piece.start) joined[joined.length - 1] = join(last, piece)
    else joined.push(piece)
  }
  const middle = joined.map(({ mean }) => mean).toSorted((a, b) => a - b)[joined.length >> 1] ?? 0
  return joined.filter(({ mean }) => Math.abs(mean / middle - 1) <= SPEED_SPREAD)
}

function isStructured(fast: readonly Piece[]): boolean {
  const lengths = fast.map(({ start, end }) => end - start)
  const paired = lengths.filter((length, i) =>
    lengths.some((other, j) => j !== i && Math.abs(other / length - 1) <= ALIKE),
  )
  return paired.length >= LEAST_ALIKE_SHARE * fast.length
}

function join(a: Piece, b: Piece): Piece {
  const [lengthA, lengthB] = [a.end - a.start, b.end - b.start]
  return {
    start: a.start,
    end: b.end,
    mean: (a.mean * lengthA + b.mean * lengthB) / (lengthA + lengthB),
  }
}

/** The threshold with the largest variance between the two sides (Otsu 1979), weighted by time. */
function bestThreshold(pieces: readonly Piece[]): number | null {
  const sorted = pieces
    .filter(({ mean }) => mean >= RUNNING_MPS)
    .toSorted((a, b) => a.mean - b.mean)
  const weight = (some: readonly Piece[]) => some.reduce((sum, p) => sum + p.end - p.start, 0)
  const mean = (some: readonly Piece[]) =>
    some.reduce((sum, p) => sum + p.mean * (p.end - p.start), 0) / Math.max(1, weight(some))
  const all = weight(sorted)
  let best: { threshold: number; between: number } | null = null
  for (let cut = 1; cut < sorted.length; cut += 1) {
    const slow = sorted.slice(0, cut)
    const fast = sorted.slice(cut)
    const share = weight(fast) / all
    const contrast = mean(fast) / mean(slow)
    if (share > 1 - LEAST_SLOW_SHARE || contrast < LEAST_CONTRAST || mean(fast) < LEAST_FAST_MPS)
      continue
    const between = share * (1 - share) * (mean(fast) - mean(slow)) ** 2
    const edge = ((sorted[cut - 1]?.mean ?? 0) + (sorted[cut]?.mean ?? 0)) / 2
    if (best === null || between > best.between) best = { threshold: edge, between }
  }
  if (best === null) return null
  const whole = mean(sorted)
  const total = sorted.reduce((sum, p) => sum + (p.end - p.start) * (p.mean - whole) ** 2, 0) / all
  if (best.between < LEAST_PARTED * total) return null
  return best.threshold
}
