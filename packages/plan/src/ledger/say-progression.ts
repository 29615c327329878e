/** In words: what was done of this kind of work, and what this session changes. */
import { joined } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Workout } from '@bell-lap/workout/workout'
import { raisedLevers } from './levers.ts'
import { nextStep } from './next-step.ts'
import { isSameWork, sayWork, workOf } from '../model/work-done.ts'
import type { Dose, WorkDone } from '../model/work-done.ts'
import type { Lever, Progression } from '../model/progression.ts'

const SAY_LEVER: Readonly<Record<Lever, (dose: Dose) => string>> = {
  'more-work': (dose) => `more of it (${sayWork(dose)})`,
  'longer-repetitions': () => 'longer pieces',
  'shorter-rest': (dose) => `less rest (${Math.round(dose.shortestRestS ?? 0)} s)`,
}
/** Work within this of the last time is as much as then. */
const SAME = 0.02

/** Below this share of the most of six weeks the last one says little of what the runner is used to. */
const SMALL = 0.85

/** Why a session holds no more than the one before, where the week is the reason. */
export type HeldBecause = 'cut-back' | 'taper' | null

/** `null` for a session without work. `past` in order of days. */
export function progressionOf(
  workout: Workout,
  day: CalendarDay,
  past: readonly WorkDone[],
  because: HeldBecause,
): Progression | null {
  const work = workOf(workout)
  if (work === null) return null
  const step = nextStep(past, work.kind, day)
  const last = step.before.at(-1)
  if (last === undefined) {
    const text = 'The first of its kind in twelve weeks, so from the small end of its range.'
    return { step: 'first', lever: null, before: null, text }
  }
  const before = sayBefore(step.before, last)
  const doses = step.before.map(({ dose }) => dose)
  const [lever] = raisedLevers(doses, work.dose)
  const answer = (kind: Progression['step'], rest: string): Progression => ({
    step: kind,
    lever: lever ?? null,
    before: last.title,
    text: joined`Last time: ${before}. ${rest}`,
  })
  if (step.state === 'again')
    return answer('again', 'Now no more than that, before anything rises.')
  if (step.state === 'back')
    return answer('back', 'Now a step below that, to find the way in again.')
  if (lever !== undefined && step.state === 'after-a-pause')
    return answer(
      'raised',
      `That was more than six weeks ago: ${SAY_LEVER[lever](work.dose)}, and no more work than then.`,
    )
  if (lever !== undefined)
    return answer('raised', `Now one thing rises: ${SAY_LEVER[lever](work.dose)}.`)
  const same = isSameWork(last, workout)
  return answer('held', heldText(work.dose, doses, same ? 'same' : because))
}

/** The last one, and the largest where that one was small: in a lighter week, say. */
function sayBefore(before: readonly WorkDone[], last: WorkDone): Message {
  if (last.went === 'poorly') return joined`${last.title}, which did not go well`
  const most = before.reduce((a, b) => (b.dose.workS > a.dose.workS ? b : a), last)
  const isSmall = last.dose.workS < SMALL * most.dose.workS
  return isSmall ? joined`${last.title}; the most before it: ${most.title}` : last.title
}

function heldText(now: Dose, before: readonly Dose[], because: HeldBecause | 'same'): string {
  if (because === 'same') return 'Now the same again: your week leaves room for no more.'
  return `Now ${sayAmount(now, before)}${because === null ? '' : SAY_BECAUSE[because]}.`
}

const SAY_BECAUSE: Readonly<Record<NonNullable<HeldBecause>, string>> = {
  'cut-back': ', in a lighter week',
  taper: ', and sharp: the race is near',
}

function sayAmount({ workS }: Dose, before: readonly Dose[]): string {
  const last = before.at(-1)?.workS ?? workS
  const most = Math.max(...before.map((dose) => dose.workS))
  if (workS < (1 - SAME) * last) return 'less of it'
  if (workS <= (1 + SAME) * last) return 'about as much, in another shape'
  return workS <= (1 + SAME) * most
    ? 'more than that, and no more than you have run within six weeks'
    : 'a little more than the most so far'
}
