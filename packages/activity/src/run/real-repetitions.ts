import type { Lap } from '../activity.ts'
import { movingBySecond } from './moving-time.ts'
import type { Moving } from './moving-time.ts'
import type { Repetition } from '../repetitions/find-repetitions.ts'

/** A repetition is at least this long or takes at least this long; less is a stride or the noise of a GPS. */
const LEAST_M = 150
const LEAST_S = 30
/** At least this much faster than the running around it (X). */
const LEAST_CONTRAST = 1.08
/** So far before and after it one looks, seconds. */
const AROUND_S = 90
/** Fewer are no session: two pressed by hand are meant, three found in the speed are no chance. */
const FEWEST_PRESSED = 2
const FEWEST_FOUND = 3

/** What of a run is asked for. */
export interface PiecesOfRun {
  readonly timeS: Float64Array
  readonly distanceM: Float64Array
  readonly laps: readonly Lap[]
  /** Found in the speed; see `findRepetitions`. */
  readonly found: readonly Repetition[]
}

export interface RealRepetitions {
  /** From laps that the runner pressed, or from the speed. */
  readonly from: 'laps' | 'speed'
  readonly repetitions: readonly Repetition[]
  /** One fast piece by itself, such as a race with its warm-up. */
  readonly only: Repetition | null
}

/** A watch calls its automatic laps work, too; repetitions are known by the rest between them. */
export const hasRestLaps = (laps: readonly Pick<Lap, 'intent'>[]): boolean =>
  laps.some(({ intent }) => intent === 'recovery' || intent === 'rest')

/**
 * The repetitions that a runner would call so: at least 150 m or 30 s, and clearly faster than the
 * running around them. Pressed laps come before what the speed shows.
 *
 * @example
 * const timeS = Float64Array.from({ length: 1201 }, (_, second) => second)
 * const distanceM = timeS.map((second) => 3 * second)
 * const found = [{ startS: 600, timeS: 20, distanceM: 70 }] // the noise of a GPS
 * realRepetitions({ timeS, distanceM, laps: [], found }).repetitions // []
 */
export function realRepetitions({ timeS, distanceM, laps, found }: PiecesOfRun): RealRepetitions {
  const pressed = hasRestLaps(laps)
  const from = pressed ? 'laps' : 'speed'
  const pieces = pressed ? workLaps(laps) : found
  const moving = movingBySecond(timeS, distanceM)
  const real = pieces.filter(
    (piece) =>
      (piece.distanceM >= LEAST_M || piece.timeS >= LEAST_S) &&
      piece.timeS > 0 &&
      (moving === null || standsOut(piece, pieces, moving)),
  )
  const enough = real.length >= (pressed ? FEWEST_PRESSED : FEWEST_FOUND)
  return {
    from,
    repetitions: enough ? real : [],
    only: real.length === 1 ? (real[0] ?? null) : null,
  }
}

function workLaps(laps: readonly Lap[]): readonly Repetition[] {
  return laps
    .filter(({ intent, timerS }) => intent === 'work' && timerS > 0)
    .map(({ startS, timerS, distanceM }) => ({ startS, timeS: timerS, distanceM }))
}

/** Compared with the moving seconds before and after it that belong to no other piece. */
function standsOut(
  piece: Repetition,
  pieces: readonly Repetition[],
  { fromS, metres, movedS }: Moving,
): boolean {
  const endS = piece.startS + piece.timeS
  let movingS = 0
  let movedM = 0
  const last = Math.min(metres.length - 1, Math.floor(endS + AROUND_S - fromS))
  for (let s = Math.max(1, Math.ceil(piece.startS - AROUND_S - fromS)); s <= last; s += 1) {
    const instant = fromS + s
    const taken = pieces.some(
      (one) => instant > one.startS - 1 && instant <= one.startS + one.timeS + 1,
    )
    if (taken || (movedS[s] as number) === (movedS[s - 1] as number)) continue
    movingS += 1
    movedM += (metres[s] as number) - (metres[s - 1] as number)
  }
  if (movingS === 0) return true
  return piece.distanceM / piece.timeS >= (LEAST_CONTRAST * movedM) / movingS
}
