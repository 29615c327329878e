import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { RunForHistory } from './training-history.ts'

/** When and on which day something was recorded. */
interface Timed {
  readonly day: CalendarDay
  /** Seconds since any fixed instant. */
  readonly startS: number
  readonly elapsedS: number
  /** The runner said that it is no part of another run. */
  readonly apart?: boolean
}

/** A recording and when it was. */
export interface TimedRun extends RunForHistory, Timed {}

/** A break between warm-up, race and cool-down; after a longer one it is another run (X). */
const LONGEST_BREAK_S = 45 * 60

/**
 * Groups what was recorded in pieces (every repetition an activity of its own, or warm-up, race and
 * cool-down): pieces of a day with no more than 45 minutes from the end of one to the start of the
 * next. Runs may come in any order; groups come out in order of time.
 */
export function groupSessions<T extends Timed>(runs: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = []
  let endS = -Infinity
  for (const run of runs.toSorted((a, b) => a.startS - b.startS)) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const near = before?.day === run.day && run.startS - endS <= LONGEST_BREAK_S
    const apart = before?.apart === true || run.apart === true
    if (last !== undefined && near && !apart) last.push(run)
    else groups.push([run])
    const runEndS = run.startS + run.elapsedS
    endS = near && !apart ? Math.max(endS, runEndS) : runEndS
  }
  return groups
}

/**
 * A session that was recorded in pieces counts as one run. Sessions come out in order of time.
 *
 * @example
 * const run = { day: '2026-11-29', distanceM: 3000, fastM: 0, elapsedS: 900 }
 * joinSessions([
 *   { ...run, startS: 0 },
 *   { ...run, startS: 1200 },
 * ]) // one run of 6000 m
 */
export function joinSessions(runs: readonly TimedRun[]): readonly TimedRun[] {
  return groupSessions(runs).map((pieces) => pieces.reduce(join))
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
