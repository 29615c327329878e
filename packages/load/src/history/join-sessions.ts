import type { RunForHistory } from './training-history.ts'

/** A recording and when it was, seconds since any fixed instant. */
export interface TimedRun extends RunForHistory {
  readonly startS: number
  readonly elapsedS: number
}

/** A break between warm-up, race and cool-down; after a longer one it is another run (X). */
const LONGEST_BREAK_S = 45 * 60

/**
 * One session that was recorded in pieces (every repetition an activity of its own, or warm-up, race
 * and cool-down) counts as one run: pieces of a day with no more than 45 minutes from the end of one
 * to the start of the next. Runs may come in any order; sessions come out in order of time.
 */
export function joinSessions(runs: readonly TimedRun[]): readonly TimedRun[] {
  const joined: TimedRun[] = []
  for (const run of runs.toSorted((a, b) => a.startS - b.startS)) {
    const last = joined.at(-1)
    const breakS = last === undefined ? Infinity : run.startS - (last.startS + last.elapsedS)
    if (last === undefined || last.day !== run.day || breakS > LONGEST_BREAK_S) joined.push(run)
    else joined[joined.length - 1] = join(last, run)
  }
  return joined
}

function join(a: TimedRun, b: TimedRun): TimedRun {
  const { strides: stridesA, ...first } = a
  const strides = stridesA ?? b.strides
  return {
    ...first,
    elapsedS: Math.max(a.elapsedS, b.startS + b.elapsedS - a.startS),
    distanceM: a.distanceM + b.distanceM,
    fastM: a.fastM + b.fastM,
    ...(strides === undefined ? {} : { strides: stridesA === true || b.strides === true }),
  }
}
