/** What every strength session keeps to, worked out from the log alone and not by the engine that is judged. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { isStoppedOn } from '../adapt/open-states.ts'
import { openViolations } from '../adapt/open-violations.ts'
import { CONTACTS_START, CONTACTS_STEP, contactsCap } from '../ledger/caps.ts'
import { eventsOf } from '../model/training-event.ts'
import { isBounds, isHeavy } from '../session/exercises.ts'
import { SITE_LOADS } from '../session/site-loads.ts'
import type { ProgramExercise } from '../strength/day-program.ts'
import { EXERCISES, loadStepKg } from '../strength/exercise-data.ts'
import { judgeGate } from '../strength/sprint-gate.ts'
import type { StrengthMoment } from './strength-life.ts'

/** Jumps, heavy legs before hard days, no quality in pain, ladders, calf ramp, strength with pain, open states. */
const KEPT: ReadonlySet<number> = new Set([17, 18, 25, 26, 35, 43, 45])
/** While running is stopped and nobody knows until when, the weeks after are judged on the return; no strength is shown. */
const KEPT_WHILE_STOPPED: ReadonlySet<number> = new Set([18, 25, 26, 45])
const CONTACTS_DAYS = 28
const SESSIONS_TO_EARN = 4
const EARNED_DAYS = 56
const SORE_DAYS = 3
const SORE_FROM = 3
const KNOWN_DAYS = 56
const RECORD_DAYS = 4
const RAISE = 1.025

/** Every rule that a moment breaks, in words for the failed test. */
export function brokenIn(moment: StrengthMoment): readonly string[] {
  const { situation, events, today, program } = moment
  const kept = isStoppedOn(events, today) ? KEPT_WHILE_STOPPED : KEPT
  const invariants = openViolations(situation.plan, situation)
    .filter(({ invariant }) => kept.has(invariant))
    .map(({ invariant, offendingIds }) => `invariant ${invariant}: ${offendingIds.join(' ')}`)
  if (program === null) return invariants
  return [
    ...invariants,
    ...jumpsOf(moment, program.exercises),
    ...heavyOf(moment, program.exercises),
    ...soreOf(moment, program.exercises),
    ...program.exercises.flatMap((one) => [...raiseOf(moment, one), ...newOf(moment, one)]),
  ]
}

function jumpsOf(
  { events, today, request, session, tests }: StrengthMoment,
  exercises: readonly ProgramExercise[],
): readonly string[] {
  const asked = exercises
    .filter(({ jumps }) => jumps)
    .reduce((sum, { target }) => sum + target.sets * (target.reps ?? 0), 0)
  const done = eventsOf(events, 'strength-done')
  const recent = done.filter(({ day }) => daysBetween(day, today) <= CONTACTS_DAYS)
  const most = Math.max(0, ...recent.map(({ contacts }) => contacts))
  const allowed = Math.min(
    contactsCap(request.runner.age),
    done.length === 0 ? Infinity : Math.max(CONTACTS_START, most + CONTACTS_STEP),
  )
  const bounds = session?.exercises.some(isBounds) === true
  return [
    ...(asked > allowed ? [`${asked} contacts where ${allowed} are allowed`] : []),
    ...(bounds && !judgeGate(tests, { today }).passed ? ['bounds before the gate'] : []),
  ]
}

function heavyOf(
  { events, today }: StrengthMoment,
  exercises: readonly ProgramExercise[],
): readonly string[] {
  const done = eventsOf(events, 'strength-done')
  const earned = done.filter(
    (one) =>
      daysBetween(one.day, today) <= EARNED_DAYS && one.exercises >= 2 && one.worstPain < SORE_FROM,
  ).length
  const isHeavyNow = exercises.some(({ heavy }) => heavy)
  return done.length > 0 && earned < SESSIONS_TO_EARN && isHeavyNow
    ? [`heavy after ${earned} sessions`]
    : []
}

/** Pain of the last days: no jumps, nothing heavy, and nothing that loads the place. */
function soreOf(
  { events, today, session }: StrengthMoment,
  exercises: readonly ProgramExercise[],
): readonly string[] {
  const sites = eventsOf(events, 'check-in')
    .filter(({ day }) => day < today && daysBetween(day, today) <= SORE_DAYS)
    .flatMap(({ pain }) => pain)
    .filter(({ during }) => (during ?? 0) >= SORE_FROM)
    .map(({ site }) => site)
  return sites.flatMap((site) => {
    const { without } = SITE_LOADS[site]
    const loads = exercises.filter(({ exercise }) =>
      EXERCISES[exercise]?.places.some((place) => without.includes(place)),
    )
    const isHard = exercises.some(({ heavy, jumps }) => heavy || jumps)
    return [
      ...(isHard || session?.exercises.some(isHeavy) === true ? [`hard with a sore ${site}`] : []),
      ...loads.map(({ exercise }) => `${exercise} with a sore ${site}`),
    ]
  })
}

/** Double progression: never more than a step or 2.5 % over the lightest set of the last time, nothing more after pain. */
function raiseOf(
  { sets, today, equipment }: StrengthMoment,
  { exercise, target }: ProgramExercise,
): readonly string[] {
  const own = sets.filter((one) => one.exercise === exercise && one.day < today)
  const lastDay = own
    .map(({ day }) => day)
    .toSorted()
    .at(-1)
  const last = own.filter(({ day }) => day === lastDay)
  const lightest = Math.min(...last.flatMap(({ loadKg }) => loadKg ?? []))
  if (target.loadKg === null || !Number.isFinite(lightest)) return []
  const isSore = last.some(({ pain }) => (pain?.score ?? 0) >= SORE_FROM)
  const most = isSore ? lightest : lightest * RAISE + loadStepKg(equipment, 'metric')
  return target.loadKg > most ? [`${exercise} with ${target.loadKg} kg after ${lightest} kg`] : []
}

/** Nothing new in the mile-specific weeks, once the log can tell. */
function newOf(
  { sets, today, week }: StrengthMoment,
  { exercise }: ProgramExercise,
): readonly string[] {
  if (week?.phase !== 'specific' && week?.phase !== 'sharpen') return []
  const recent = sets.filter(({ day }) => day < today && daysBetween(day, today) <= KNOWN_DAYS)
  if (new Set(recent.map(({ day }) => day)).size < RECORD_DAYS) return []
  const family = EXERCISES[exercise]?.family
  return recent.some((one) => EXERCISES[one.exercise]?.family === family)
    ? []
    : [`${exercise} is new in the specific weeks`]
}
