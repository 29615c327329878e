/**
 * What to do next of an exercise, from what was logged: double progression (science F). Repetitions rise
 * one at a time to the top of the range; then the weight rises by 2.5 to 5 %, at least by the smallest
 * step there is, and repetitions begin again at the bottom.
 */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Dose } from './dose-of.ts'
import { takesWeight } from './exercise-data.ts'
import type { LoggedSet } from './logged-set.ts'

export interface Target {
  readonly sets: number
  /** Repetitions or ground contacts of a set. */
  readonly reps: number | null
  readonly holdS: number | null
  /** Weight to add; `null` where the runner has to find it. */
  readonly loadKg: number | null
  /** Why these numbers, and what comes next. */
  readonly why: Message
}

export interface TargetTerms {
  readonly today: CalendarDay
  /** Smallest step of a weight. */
  readonly stepKg: number
  /** False in the taper, in the last weeks and while the body allows less: nothing rises. */
  readonly mayRise: boolean
}

const RAISE = 0.025
/** Pain up to two of ten is green (science D5). */
const PAIN_FROM = 3
const LESS_AFTER_PAIN = 0.9
/** After so many days without the exercise nothing rises, after twice as many it is a tenth lighter (X). */
const BREAK_DAYS = 14
const LESS_AFTER_BREAK = 0.9
/** Twice in a row below the range: a twentieth lighter (X). */
const LESS_AFTER_MISSES = 0.95

/** The sets of an exercise on one day. */
interface Time {
  readonly day: CalendarDay
  readonly sets: readonly LoggedSet[]
}

/**
 * The next target of an exercise.
 *
 * @param dose what the plan asks
 * @param logged sets of this exercise in any order; those of today are left out
 * @example
 * import type { Dose } from '@bell-lap/plan/strength/dose-of'
 * const first = (dose: Dose) =>
 *   nextTarget(dose, [], { today: '2026-03-04', stepKg: 2.5, mayRise: true }).loadKg // null: find it
 */
export function nextTarget(
  dose: Dose,
  logged: readonly LoggedSet[],
  { today, stepKg: step, mayRise }: TargetTerms,
): Target {
  const sets = dose.sets.least
  const low = dose.reps?.least ?? null
  const base = { sets, reps: low, holdS: dose.holdS }
  if (dose.jumps) return { ...base, loadKg: 0, why: message('strength-target.jumps') }
  const [last, before] = timesOf(logged, today)
  if (last === undefined) return { ...base, loadKg: weightless(dose), why: firstTime(dose) }
  const loadKg = loadOf(last) ?? weightless(dose)
  const lighter = (share: number) => (loadKg === null ? null : floorTo(loadKg * share, step))
  if (painOf(last) >= PAIN_FROM) {
    const why = message('strength-target.after-pain', { score: painOf(last) })
    return { ...base, loadKg: lighter(LESS_AFTER_PAIN), why }
  }
  const pause = daysBetween(last.day, today)
  if (pause > 2 * BREAK_DAYS) {
    const why = message('strength-target.after-break', { days: pause })
    return { ...base, loadKg: lighter(LESS_AFTER_BREAK), why }
  }
  const held = dose.holdS !== null
  const least = held ? leastHold(last) : leastReps(last)
  const asked = held ? dose.holdS : low
  if (least !== null && asked !== null && least < asked) {
    return belowRange({ base, loadKg, lighter }, misses(before, held, asked))
  }
  if (!mayRise || pause > BREAK_DAYS) {
    const reps = least === null || held ? low : within(least, dose)
    const why = message(mayRise ? 'strength-target.hold-after-break' : 'strength-target.hold')
    return { ...base, reps, loadKg, why }
  }
  return held
    ? nextHold(dose, { base, loadKg, step })
    : nextReps(dose, last, { base, loadKg, step })
}

interface From {
  readonly base: Pick<Target, 'sets' | 'reps' | 'holdS'>
  readonly loadKg: number | null
}

function belowRange(
  { base, loadKg, lighter }: From & { readonly lighter: (share: number) => number | null },
  again: boolean,
): Target {
  return again
    ? { ...base, loadKg: lighter(LESS_AFTER_MISSES), why: message('strength-target.lighter') }
    : { ...base, loadKg, why: message('strength-target.again') }
}

function misses(before: Time | undefined, held: boolean, asked: number): boolean {
  if (before === undefined) return false
  const least = held ? leastHold(before) : leastReps(before)
  return least !== null && least < asked
}

/** One repetition more; at the top, weight. */
function nextReps(dose: Dose, last: Time, from: From & { readonly step: number }): Target {
  const { base, loadKg, step } = from
  const least = leastReps(last)
  const top = dose.reps?.most ?? null
  if (least === null || top === null) return { ...base, loadKg, why: firstTime(dose) }
  const all = last.sets.length >= base.sets
  if (least < top || !all) {
    const reps = all ? Math.min(top, least + 1) : within(least, dose)
    const next = loadKg === null ? null : raised(loadKg, step)
    const why =
      takesWeight(dose.exercise) && next !== null
        ? message('strength-target.then-weight', { reps: top, sets: base.sets, loadKg: next })
        : message('strength-target.one-more', { reps: top })
    return { ...base, reps, loadKg, why }
  }
  if (!takesWeight(dose.exercise) || loadKg === null) {
    return { ...base, reps: top, loadKg, why: message('strength-target.slower', { reps: top }) }
  }
  const next = raised(loadKg, step)
  const why = message('strength-target.more-weight', { reps: top, loadKg: next })
  return { ...base, loadKg: next, why }
}

function nextHold(dose: Dose, { base, loadKg, step }: From & { readonly step: number }): Target {
  if (!takesWeight(dose.exercise) || loadKg === null) {
    return { ...base, loadKg, why: message('strength-target.hold-done') }
  }
  const next = raised(loadKg, step)
  return {
    ...base,
    loadKg: next,
    why: message('strength-target.more-weight-hold', { loadKg: next }),
  }
}

function firstTime(dose: Dose): Message {
  if (!takesWeight(dose.exercise)) return message('strength-target.first-bare')
  // An effort of 6 leaves four repetitions in reserve, 8 leaves two (Zourdos' scale by repetitions in reserve).
  const left = dose.heavy ? 2 : 10 - (dose.effort ?? 6)
  return message('strength-target.first', { count: left })
}

const weightless = ({ exercise }: Dose): number | null => (takesWeight(exercise) ? null : 0)

/** The days of an exercise before today, newest first. */
function timesOf(logged: readonly LoggedSet[], today: CalendarDay): readonly Time[] {
  const days = new Map<CalendarDay, LoggedSet[]>()
  for (const one of logged) {
    if (one.day < today) days.set(one.day, [...(days.get(one.day) ?? []), one])
  }
  return [...days]
    .map(([day, sets]) => ({ day, sets: sets.toSorted((a, b) => a.set - b.set) }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}

/** The lightest weight of the day: the one that every set was done with. */
function loadOf({ sets }: Time): number | null {
  const known = sets.flatMap(({ loadKg }) => loadKg ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

function leastReps({ sets }: Time): number | null {
  const known = sets.flatMap(({ reps }) => reps ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

function leastHold({ sets }: Time): number | null {
  const known = sets.flatMap(({ holdS }) => holdS ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

function painOf({ sets }: Time): number {
  return Math.max(0, ...sets.map(({ pain }) => pain?.score ?? 0))
}

function within(reps: number, dose: Dose): number {
  const { least, most } = dose.reps ?? { least: reps, most: reps }
  return Math.max(least, Math.min(most, reps))
}

/** 2.5 % more, rounded up to a weight that exists. */
function raised(loadKg: number, step: number): number {
  return Math.max(loadKg + step, Math.ceil((loadKg * (1 + RAISE)) / step - 1e-9) * step)
}

function floorTo(loadKg: number, step: number): number {
  return Math.max(0, Math.floor(loadKg / step + 1e-9) * step)
}
