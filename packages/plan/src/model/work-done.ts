/** How much work a session holds, in the measures that a coach raises one at a time. */
import { isSameMessage } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { stepDurationS, workBouts } from '@bell-lap/workout/totals'
import type { Family, PaceSymbol, Workout } from '@bell-lap/workout/workout'

export interface Dose {
  /** Seconds of work, recoveries left out. */
  readonly workS: number
  readonly repetitions: number
  /** The longest piece without a recovery, s. */
  readonly longestS: number
  /** The shortest recovery after a piece at least half as long as the longest, s; `null` without any. */
  readonly shortestRestS: number | null
}

/** Sessions of one kind follow one another; another kind starts from its own first size. */
export type WorkKind = string

export interface Work {
  readonly kind: WorkKind
  readonly dose: Dose
}

/** Work that was run, or that stands in the plan before. */
export interface WorkDone extends Work {
  readonly day: CalendarDay
  /** `poorly`: broken off, or slow in half of the repetitions or more. */
  readonly went: 'as-planned' | 'poorly'
  /** Such as "8 × 200 m at mile pace". */
  readonly title: Message
}

/** Families whose sessions are one line whatever the pace of a piece: all lead to the mile. */
const ONE_LINE: ReadonlySet<Family> = new Set(['R', 'A'])
const KNOWN = new WeakMap<Workout, Work | null>()

/**
 * The line a session belongs to: its family, and the pace that most of its work is run at.
 *
 * @example
 * workKind('R', 'MI')
 */
export function workKind(family: Family, symbol: PaceSymbol): WorkKind {
  return ONE_LINE.has(family) ? family : `${family} at ${symbol}`
}

/** Kind and size of the work of a session; `null` without any. */
export function workOf(workout: Workout): Work | null {
  const known = KNOWN.get(workout)
  if (known !== undefined) return known
  const work = measured(workout)
  KNOWN.set(workout, work)
  return work
}

function measured(workout: Workout): Work | null {
  const bouts = workBouts(workout)
  if (bouts.length === 0) return null
  const secondsAt = new Map<PaceSymbol, number>()
  for (const step of bouts.flatMap(({ steps }) => steps)) {
    if (step.target.kind === 'none') continue
    const { symbol } = step.target
    secondsAt.set(symbol, (secondsAt.get(symbol) ?? 0) + stepDurationS(step))
  }
  const main = [...secondsAt].reduce((most, one) => (one[1] > most[1] ? one : most), [
    'E',
    0,
  ] as const)
  const longestS = Math.max(...bouts.map(({ workS }) => workS))
  const rests = bouts.flatMap(({ workS, recoveryS }) =>
    recoveryS === null || workS < longestS / 2 ? [] : [recoveryS],
  )
  return {
    kind: workKind(workout.family, main[0]),
    dose: {
      workS: bouts.reduce((sum, { workS }) => sum + workS, 0),
      repetitions: bouts.length,
      longestS,
      shortestRestS: rests.length === 0 ? null : Math.min(...rests),
    },
  }
}

/** A session of a plan as work that counts as done as planned; `null` without work. */
export function asDone(day: CalendarDay, workout: Workout): WorkDone | null {
  const work = workOf(workout)
  return work === null ? null : { day, ...work, went: 'as-planned', title: titleOf(workout) }
}

/** Whether a workout holds the very same work: the same repetitions at the same paces. */
export function isSameWork(done: WorkDone, workout: Workout): boolean {
  return isSameMessage(done.title, titleOf(workout))
}
