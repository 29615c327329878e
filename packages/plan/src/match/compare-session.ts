/** Planned against done, repetition by repetition. */
import { mean } from 'simple-statistics'
import { workBouts } from '@bell-lap/workout/totals'
import type { WorkBout } from '@bell-lap/workout/totals'
import type { PaceBand, Workout } from '@bell-lap/workout/workout'
import type { RepsAgainstTarget } from '../model/training-event.ts'
import { is } from '@bell-lap/workout/classify/classify'

/** A repetition as run, with what the watch measured in it; `null` where it did not. */
export interface RunPiece {
  readonly startS: number
  readonly timeS: number
  readonly distanceM: number
  readonly averageHeartRateBpm: number | null
  readonly cadenceSpm: number | null
  readonly groundContactMs: number | null
}

export type Verdict = 'in-band' | 'faster' | 'slower' | 'by-effort' | 'not-run' | 'extra'

export interface RepCompared {
  /** From 1, in the order of the plan; extra ones go on counting. */
  readonly number: number
  readonly planned: {
    readonly distanceM: number | null
    readonly timeS: number
    readonly band: PaceBand
    readonly byEffort: boolean
    readonly recoveryS: number | null
  } | null
  readonly done:
    | (RunPiece & {
        readonly speedMps: number
        /** Until the next repetition; `null` after the last. */
        readonly recoveryS: number | null
      })
    | null
  readonly verdict: Verdict
}

export interface SessionCompared {
  readonly reps: readonly RepCompared[]
  readonly plannedM: number
  readonly doneM: number
  /** How alike the run and the plan were, 0 to 1: distance, and repetitions run in the band. */
  readonly likeness: number
  readonly word: 'as-planned' | 'less' | 'more' | 'different'
  /** For the rules; `null` without two repetitions at a pace. */
  readonly target: RepsAgainstTarget | null
}

/** Band edges are judged with a hundredth of room: a watch measures no better. */
const BAND_ROOM = 0.01
const SLOW_FROM = 0.03
const SKIP_COST = 0.35
const AS_PLANNED = 0.85
const LESS_BELOW = 0.85
const MORE_ABOVE = 1.15

/** Compares the main part of a workout with the repetitions of a run, and their distances. */
export function compareSession(
  workout: Workout,
  planned: { readonly distanceM: number },
  run: { readonly distanceM: number; readonly pieces: readonly RunPiece[] },
): SessionCompared {
  // An easy run is run through, without repetitions to compare.
  const repeats = !is(workout, 'easy')
  const pairs = repeats ? align(workBouts(workout), run.pieces) : []
  const reps = pairs.map(({ bout, piece }, i) => compareRep(i + 1, bout, piece, run.pieces))
  const ratio = planned.distanceM > 0 ? run.distanceM / planned.distanceM : 1
  const inBand = reps.filter(({ verdict }) => verdict === 'in-band' || verdict === 'by-effort')
  const wanted = reps.filter(({ planned: asked }) => asked !== null)
  const byDistance = Math.max(0, 1 - Math.abs(Math.log(Math.max(0.05, ratio))))
  const byReps = wanted.length === 0 ? 1 : inBand.length / wanted.length
  const likeness = wanted.length === 0 ? byDistance : (byDistance + byReps) / 2
  return {
    reps,
    plannedM: planned.distanceM,
    doneM: run.distanceM,
    likeness,
    word: wordFor(ratio, reps, likeness),
    target: againstTarget(reps),
  }
}

function wordFor(
  ratio: number,
  reps: readonly RepCompared[],
  likeness: number,
): SessionCompared['word'] {
  const asked = reps.filter(({ planned }) => planned !== null)
  const notRun = asked.filter(({ verdict }) => verdict === 'not-run').length
  if (asked.length > 0 && notRun === asked.length) return 'different'
  if (notRun > 0 || ratio < LESS_BELOW) return 'less'
  if (ratio > MORE_ABOVE || reps.some(({ verdict }) => verdict === 'extra')) return 'more'
  return likeness >= AS_PLANNED || asked.length === 0 || notRun === 0 ? 'as-planned' : 'different'
}

function compareRep(
  number: number,
  bout: WorkBout | null,
  piece: RunPiece | null,
  pieces: readonly RunPiece[],
): RepCompared {
  const planned = bout === null ? null : plannedOf(bout)
  const next = piece === null ? undefined : pieces[pieces.indexOf(piece) + 1]
  const done =
    piece === null
      ? null
      : {
          ...piece,
          speedMps: piece.distanceM / Math.max(1, piece.timeS),
          recoveryS: next === undefined ? null : next.startS - piece.startS - piece.timeS,
        }
  return { number, planned, done, verdict: verdictOf(planned, done?.speedMps ?? null) }
}

function plannedOf(bout: WorkBout): NonNullable<RepCompared['planned']> {
  const byDistance = bout.steps.every(({ duration }) => duration.kind === 'distance')
  const bands = bout.steps.map(({ target }) =>
    target.kind === 'none' ? { slowMps: target.speedMps, fastMps: target.speedMps } : target.band,
  )
  return {
    distanceM: byDistance ? bout.workM : null,
    timeS: bout.workS,
    band: {
      slowMps: Math.min(...bands.map(({ slowMps }) => slowMps)),
      fastMps: Math.max(...bands.map(({ fastMps }) => fastMps)),
    },
    byEffort: bout.steps.some(
      ({ target, gradePct }) => target.kind !== 'pace' || (gradePct ?? 0) !== 0,
    ),
    recoveryS: bout.recoveryS,
  }
}

function verdictOf(planned: RepCompared['planned'], speedMps: number | null): Verdict {
  if (planned === null) return 'extra'
  if (speedMps === null) return 'not-run'
  if (planned.byEffort) return 'by-effort'
  if (speedMps > planned.band.fastMps * (1 + BAND_ROOM)) return 'faster'
  return speedMps < planned.band.slowMps * (1 - BAND_ROOM) ? 'slower' : 'in-band'
}

function againstTarget(reps: readonly RepCompared[]): RepsAgainstTarget | null {
  const paced = reps.flatMap(({ planned, done }) =>
    planned === null || done === null || planned.byEffort
      ? []
      : [{ speed: done.speedMps, band: planned.band }],
  )
  if (paced.length < 2) return null
  const faster = paced.map(({ speed, band }) => (2 * speed) / (band.slowMps + band.fastMps) - 1)
  const slow = paced.filter(({ speed, band }) => speed < band.slowMps * (1 - SLOW_FROM))
  return {
    count: paced.length,
    fasterBy: mean(faster),
    slowShare: slow.length / paced.length,
  }
}

interface Pair {
  readonly bout: WorkBout | null
  readonly piece: RunPiece | null
}

/** Planned and run repetitions in order, each with the one it fits by length; some stay alone. */
function align(bouts: readonly WorkBout[], pieces: readonly RunPiece[]): readonly Pair[] {
  const rows = bouts.length
  const columns = pieces.length
  const costs = Array.from({ length: rows + 1 }, (_, i) =>
    Array.from({ length: columns + 1 }, (_, j) => (i + j) * SKIP_COST),
  )
  const cost = (i: number, j: number) => costs[i]?.[j] ?? Infinity
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const both = cost(i - 1, j - 1) + unlike(bouts[i - 1], pieces[j - 1])
      const row = costs[i]
      if (row !== undefined) {
        row[j] = Math.min(both, cost(i - 1, j) + SKIP_COST, cost(i, j - 1) + SKIP_COST)
      }
    }
  }
  const pairs: Pair[] = []
  let i = rows
  let j = columns
  while (i > 0 || j > 0) {
    const bout = bouts[i - 1] ?? null
    const piece = pieces[j - 1] ?? null
    const both =
      i > 0 && j > 0 ? cost(i - 1, j - 1) + unlike(bouts[i - 1], pieces[j - 1]) : Infinity
    if (i > 0 && j > 0 && Math.abs(cost(i, j) - both) < 1e-9) {
      pairs.unshift({ bout, piece })
      i -= 1
      j -= 1
    } else if (i > 0 && Math.abs(cost(i, j) - cost(i - 1, j) - SKIP_COST) < 1e-9) {
      pairs.unshift({ bout, piece: null })
      i -= 1
    } else {
      pairs.unshift({ bout: null, piece })
      j -= 1
    }
  }
  return pairs
}

/** How unlike a planned and a run repetition are in length: by time where it was planned by time. */
function unlike(bout: WorkBout | undefined, piece: RunPiece | undefined): number {
  if (bout === undefined || piece === undefined) return Infinity
  const byDistance = bout.steps.every(({ duration }) => duration.kind === 'distance')
  const ratio = byDistance ? piece.distanceM / bout.workM : piece.timeS / Math.max(1, bout.workS)
  return Math.abs(Math.log(Math.max(0.01, ratio)))
}
