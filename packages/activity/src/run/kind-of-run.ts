/** What a run was, in the words of a runner. */
export const RUN_KINDS = ['race', 'reps', 'hard-piece', 'long', 'fast', 'easy'] as const
export type RunKind = (typeof RUN_KINDS)[number]

/** What the runner may say that it was. A hard piece is only ever found. */
export const TOLD_KINDS = ['race', 'reps', 'long', 'fast', 'easy'] as const
export type ToldKind = (typeof TOLD_KINDS)[number]

/** What the runner usually ran in the weeks before. */
export interface UsualRuns {
  readonly count: number
  readonly medianM: number
  readonly longestM: number
  readonly medianMps: number
}

export interface RunAtAGlance {
  readonly distanceM: number
  readonly movedS: number
  /** The runner said so, here or in the log that it came from. */
  readonly raced: boolean
  readonly repetitions: number
  /** One fast piece by itself, metres; `null` for none. */
  readonly onlyPieceM: number | null
  /** `null` without runs in the weeks before. */
  readonly usual: UsualRuns | null
}

/** Fewer runs say little of what is usual. */
const FEWEST_USUAL = 6
/** A long run is this much longer than usual, and nearly as long as the longest (X). */
const LONG_OF_MEDIAN = 1.35
const LONG_OF_LONGEST = 0.85
const LONG_FROM_S = 60 * 60
/** Long for anybody, where nothing is usual yet. */
const LONG_ALONE_S = 95 * 60
/** A whole run this much faster than usual is not easy (X). */
const FAST_OF_MEDIAN = 1.1
const FAST_FROM_S = 12 * 60
/** A shorter fast piece is a stride or the run for a bus, metres. */
const HARD_PIECE_FROM_M = 600
/** A longer one is the run itself, after a slow start or before a slow end (X). */
const HARD_PIECE_SHARE = 0.8

/**
 * What a run was; `null` where nothing says it. The limits are ours (grade X).
 *
 * @example
 * const usual = { count: 20, medianM: 10_000, longestM: 18_000, medianMps: 3 }
 * const run = { distanceM: 17_000, movedS: 5700, raced: false, repetitions: 0, onlyPieceM: null, usual }
 * kindOfRun(run) // 'long'
 */
export function kindOfRun(run: RunAtAGlance): RunKind | null {
  const { distanceM, movedS, raced, repetitions, onlyPieceM } = run
  if (raced) return 'race'
  if (repetitions > 0) return 'reps'
  const isPiece = onlyPieceM !== null && onlyPieceM <= HARD_PIECE_SHARE * distanceM
  if (isPiece && onlyPieceM >= HARD_PIECE_FROM_M) return 'hard-piece'
  const usual = run.usual !== null && run.usual.count >= FEWEST_USUAL ? run.usual : null
  if (usual === null) return movedS >= LONG_ALONE_S ? 'long' : null
  if (movedS <= 0 || distanceM <= 0) return null
  const isLong =
    movedS >= LONG_FROM_S &&
    distanceM >= LONG_OF_MEDIAN * usual.medianM &&
    distanceM >= LONG_OF_LONGEST * usual.longestM
  if (isLong) return 'long'
  const isFast = movedS >= FAST_FROM_S && distanceM / movedS >= FAST_OF_MEDIAN * usual.medianMps
  return isFast ? 'fast' : 'easy'
}

/** What is usual among runs; `null` for none. */
export function usualOf(
  runs: readonly { readonly distanceM: number; readonly movedS: number }[],
): UsualRuns | null {
  const ran = runs.filter(({ distanceM, movedS }) => distanceM > 0 && movedS > 0)
  if (ran.length === 0) return null
  const lengths = ran.map(({ distanceM }) => distanceM).toSorted((a, b) => a - b)
  const speeds = ran.map(({ distanceM, movedS }) => distanceM / movedS).toSorted((a, b) => a - b)
  return {
    count: ran.length,
    medianM: lengths[lengths.length >> 1] as number,
    longestM: lengths.at(-1) as number,
    medianMps: speeds[speeds.length >> 1] as number,
  }
}
