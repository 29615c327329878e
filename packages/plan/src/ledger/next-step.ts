/** What was done of a kind of work, and what may come next. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Family } from '@bell-lap/workout/workout'
import { raisedLevers } from './levers.ts'
import type { Dose, WorkDone, WorkKind } from '../model/work-done.ts'

/** Work of the last six weeks is what the runner is used to (D). */
const RECENT_DAYS = 42
/** Work this long ago still gives a start (D). */
export const REMEMBERED_DAYS = 84
const STEP_BACK = 0.8
const SLACK = 1.001
/** The largest step of one lever, more work: a share, or what the library prints as a step (D). */
const LARGEST_STEP = 1.3
const PRINTED_STEP_S: Readonly<Partial<Record<Family, number>>> = {
  T: 300,
  C: 200,
  V: 240,
  R: 90,
  A: 45,
  H: 75,
  N: 40,
}
/** Less work than this is no session of its kind, seconds by family (D); then easy running is better. */
export const LEAST_WORK_S: Readonly<Partial<Record<Family, number>>> = {
  R: 110,
  V: 240,
  T: 480,
  C: 360,
  H: 120,
  N: 30,
  A: 50,
}
/**
 * What may always come next, times the least of the family: less than a first session of the kind may be, so that a
 * small one of a lighter week does not hold the weeks after it down (D).
 */
const ALWAYS_OF_LEAST = 2
/** A step back stops a little above that, so that a session can be found. */
const LEAST_BACK = 1.2
/** The first session of a kind comes from the lower part of the printed range. */
export const FIRST_LEVEL = 0.3

/**
 * `first`: none of the kind was run within twelve weeks. `next`: one lever may rise. `after-a-pause`:
 * it was run, but not within six weeks; no more work than then. `again`: the last one went poorly,
 * nothing rises. `back`: the last two did; a step back.
 */
export interface NextStep {
  readonly state: 'first' | 'next' | 'after-a-pause' | 'again' | 'back'
  /** What it is held against. */
  readonly before: readonly WorkDone[]
  readonly mostWorkS: number
  readonly mostLevers: 0 | 1
}

/**
 * The step after the work of a kind before a day; `past` in order of days, other kinds among it.
 *
 * @example
 * const step = nextStep([], 'R', '2026-11-29')
 */
export function nextStep(past: readonly WorkDone[], kind: WorkKind, day: CalendarDay): NextStep {
  const ofKind = past.filter(
    (work) => work.kind === kind && work.day < day && daysBetween(work.day, day) <= REMEMBERED_DAYS,
  )
  const recent = ofKind.filter((work) => daysBetween(work.day, day) <= RECENT_DAYS)
  const last = recent.at(-1)
  if (last?.went === 'poorly') {
    const isSecond = recent.at(-2)?.went === 'poorly'
    const least = LEAST_BACK * (LEAST_WORK_S[familyOf(kind)] ?? 0)
    const { workS } = last.dose
    return {
      state: isSecond ? 'back' : 'again',
      before: [last],
      mostWorkS: isSecond ? Math.max(STEP_BACK * workS, Math.min(workS, least)) : workS,
      mostLevers: 0,
    }
  }
  if (ofKind.length === 0) return { state: 'first', before: [], mostWorkS: Infinity, mostLevers: 1 }
  const before = recent.length > 0 ? recent : ofKind
  const mostS = Math.max(...before.map(({ dose }) => dose.workS))
  const printedS = PRINTED_STEP_S[familyOf(kind)] ?? 0
  const alwaysS = ALWAYS_OF_LEAST * (LEAST_WORK_S[familyOf(kind)] ?? 0)
  return recent.length > 0
    ? {
        state: 'next',
        before,
        mostWorkS: Math.max(LARGEST_STEP * mostS, mostS + printedS, alwaysS),
        mostLevers: 1,
      }
    : { state: 'after-a-pause', before, mostWorkS: mostS, mostLevers: 1 }
}

function familyOf(kind: WorkKind): Family {
  return kind.charAt(0) as Family
}

/** Whether work is no more than the step allows; the first of a kind is bounded by its level. */
export function mayFollow(dose: Dose, step: NextStep): boolean {
  if (step.state === 'first') return true
  const before = step.before.map((work) => work.dose)
  return (
    dose.workS <= SLACK * step.mostWorkS && raisedLevers(before, dose).length <= step.mostLevers
  )
}
