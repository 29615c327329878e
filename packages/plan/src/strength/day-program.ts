/** A planned strength session as it is done on its day: exercise by exercise, with the next target of each. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Phase, StrengthSession } from '../model/plan.ts'
import { PAIN_SITES } from '../model/training-event.ts'
import type { PainSite } from '../model/training-event.ts'
import { SITE_LOADS } from '../session/site-loads.ts'
import { dosesOf } from './dose-of.ts'
import type { Dose } from './dose-of.ts'
import { EXERCISES, loadStepKg, takesWeight } from './exercise-data.ts'
import type { Equipment } from './exercise-data.ts'
import { forEquipment } from './for-equipment.ts'
import type { LoggedSet } from './logged-set.ts'
import { nextTarget } from './next-target.ts'
import type { Target } from './next-target.ts'

/** An exercise not done for so long is a new one (X). */
const KNOWN_DAYS = 56
/** So many days with sets make the log a record of what the runner does (X). */
const RECORD_FROM_DAYS = 4
export const SHORT_SETS = 2
export const SHORT_MINUTES = 10

export interface ProgramExercise {
  readonly exercise: string
  readonly target: Target
  readonly eachSide: boolean
  readonly jumps: boolean
  readonly heavy: boolean
  readonly restS: number
  /** Smallest step of its weight; `null` where it takes none. */
  readonly stepKg: number | null
  /** Pain of 3 or more in one of these places ends it. */
  readonly painSites: readonly PainSite[]
  /** Sets of the last time before the day. */
  readonly last: readonly LoggedSet[]
}

export interface DayProgram {
  readonly session: StrengthSession
  readonly exercises: readonly ProgramExercise[]
  /** What of it is done when there are only ten minutes: two sets of each, no jumps. */
  readonly short: readonly string[]
  /** Why an exercise is left out. */
  readonly notes: readonly Message[]
}

export interface ProgramTerms {
  readonly today: CalendarDay
  /** Phase of the running plan in the week of the session. */
  readonly phase: Phase
  readonly equipment: Equipment | null
  /** Weights are marked in kilograms or in pounds. */
  readonly units: 'metric' | 'imperial'
  /** Pain, an injury, an illness or a warning sign is open. */
  readonly bodyIsOpen: boolean
}

/**
 * The program of a session from everything that was logged before.
 *
 * Nothing new comes in the mile-specific weeks (science F): an exercise of a family that was not done in
 * eight weeks is left out there, once the log is long enough to tell.
 *
 * @example
 * import type { StrengthSession } from '@bell-lap/plan/model/plan'
 * const first = (session: StrengthSession) =>
 *   dayProgram(session, [], { today: session.day, phase: 'base', equipment: 'none', units: 'metric', bodyIsOpen: false }).exercises[0]
 */
export function dayProgram(
  planned: StrengthSession,
  sets: readonly LoggedSet[],
  { today, phase, equipment, units, bodyIsOpen }: ProgramTerms,
): DayProgram {
  const session = forEquipment(planned, equipment)
  const before = sets.filter(({ day }) => day < session.day && day <= today)
  const doses = session.exercises.flatMap(dosesOf)
  const isLate = phase === 'specific' || phase === 'sharpen'
  const fresh = isLate ? doses.filter((dose) => isNew(dose, before, session.day)) : []
  const kept = doses.filter((dose) => !fresh.includes(dose))
  const mayRise = session.phase !== 'maintain' && phase !== 'sharpen' && !bodyIsOpen
  const step = loadStepKg(equipment ?? 'none', units)
  const exercises = kept.map((dose): ProgramExercise => {
    const { exercise, eachSide, jumps, heavy, restS } = dose
    const own = before.filter((one) => one.exercise === exercise)
    const stepKg = takesWeight(exercise) ? step : null
    const target = nextTarget(dose, own, { today: session.day, stepKg: step, mayRise })
    const painSites = PAIN_SITES.filter((site) => endsWith(dose, site))
    return { exercise, target, eachSide, jumps, heavy, restS, stepKg, painSites, last: lastOf(own) }
  })
  return { session, exercises, short: shortOf(exercises), notes: fresh.map(leftOut) }
}

function isNew({ exercise }: Dose, before: readonly LoggedSet[], day: CalendarDay): boolean {
  const recent = before.filter((one) => daysBetween(one.day, day) <= KNOWN_DAYS)
  if (new Set(recent.map((one) => one.day)).size < RECORD_FROM_DAYS) return false
  const known = new Set(recent.map((one) => EXERCISES[one.exercise]?.family))
  return !known.has(EXERCISES[exercise]?.family)
}

function leftOut({ exercise }: Dose): Message {
  return message('strength-target.nothing-new', { exercise: message(`exercise.${exercise}`) })
}

/** Jumps and heavy work end with pain anywhere, the others with pain in a place that they load. */
function endsWith({ exercise, heavy, jumps }: Dose, site: PainSite): boolean {
  if (heavy || jumps) return true
  const places = EXERCISES[exercise]?.places ?? []
  return SITE_LOADS[site].without.some((load) => places.some((place) => place === load))
}

function lastOf(sets: readonly LoggedSet[]): readonly LoggedSet[] {
  const day = sets
    .map((one) => one.day)
    .toSorted()
    .at(-1)
  return sets.filter((one) => one.day === day).toSorted((a, b) => a.set - b.set)
}

/** One exercise for the thigh and one for the calf; what is missing is made up by the next ones in the list. */
function shortOf(exercises: readonly ProgramExercise[]): readonly string[] {
  const still = exercises.filter(({ jumps }) => !jumps)
  const trains = (muscle: 'thigh' | 'calf') =>
    still.find(({ exercise }) => EXERCISES[exercise]?.muscles.includes(muscle) === true)
  const best = [trains('thigh'), trains('calf'), ...still].filter((one) => one !== undefined)
  return [...new Set(best.map(({ exercise }) => exercise))].slice(0, SHORT_SETS)
}
