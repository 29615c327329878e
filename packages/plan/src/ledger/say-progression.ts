/** What was done of this kind of work, and what this session changes. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Workout } from '@bell-lap/workout/workout'
import { raisedLevers } from './levers.ts'
import { nextStep } from './next-step.ts'
import { isSameWork, workOf } from '../model/work-done.ts'
import type { Dose, WorkDone } from '../model/work-done.ts'
import type { Lever, Progression } from '../model/progression.ts'

function leverMessage(lever: Lever, { workS, shortestRestS }: Dose): Message {
  if (lever === 'more-work') return message('lever.more-work', { workS })
  if (lever === 'longer-repetitions') return message('lever.longer-repetitions')
  return message('lever.shorter-rest', { restS: shortestRestS ?? 0 })
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
    const text = message('progression.first')
    return { step: 'first', lever: null, before: null, text }
  }
  const before = sayBefore(step.before, last)
  const doses = step.before.map(({ dose }) => dose)
  const [lever] = raisedLevers(doses, work.dose)
  const answer = (kind: Progression['step'], now: Message): Progression => ({
    step: kind,
    lever: lever ?? null,
    before: last.title,
    text: message('progression.then', { before, now }),
  })
  if (step.state === 'again') return answer('again', message('progression.again'))
  if (step.state === 'back') return answer('back', message('progression.back'))
  if (lever !== undefined) {
    const code = step.state === 'after-a-pause' ? 'progression.after-pause' : 'progression.raised'
    return answer('raised', message(code, { lever: leverMessage(lever, work.dose) }))
  }
  const same = isSameWork(last, workout)
  return answer('held', heldMessage(work.dose, doses, same ? 'same' : because))
}

/** The last one, and the largest where that one was small: in a lighter week, say. */
function sayBefore(before: readonly WorkDone[], last: WorkDone): Message {
  if (last.went === 'poorly') return message('progression.poorly', { workout: last.title })
  const most = before.reduce((a, b) => (b.dose.workS > a.dose.workS ? b : a), last)
  const isSmall = last.dose.workS < SMALL * most.dose.workS
  return isSmall
    ? message('progression.small', { workout: last.title, most: most.title })
    : last.title
}

function heldMessage(now: Dose, before: readonly Dose[], because: HeldBecause | 'same'): Message {
  if (because === 'same') return message('progression.same')
  const amount = message(`amount.${amountOf(now, before)}`)
  return message(because === null ? 'progression.held' : `progression.held-${because}`, { amount })
}

function amountOf({ workS }: Dose, before: readonly Dose[]): 'less' | 'alike' | 'within' | 'most' {
  const last = before.at(-1)?.workS ?? workS
  const most = Math.max(...before.map((dose) => dose.workS))
  if (workS < (1 - SAME) * last) return 'less'
  if (workS <= (1 + SAME) * last) return 'alike'
  return workS <= (1 + SAME) * most ? 'within' : 'most'
}
