/** Where a strength session stands: what was done of each exercise, and what pain stops. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { LoggedSet, StrengthDay, StrengthExercise, StrengthSet } from '../../api/strength.ts'

/** From here on a set with pain ends what loads the place (science D5: up to 2 is green). */
const STOPS_EXERCISE = 3
const STOPS_ALL = 5
/** A set takes about so long on each side, apart from its rest (X). */
const SET_S = 40
/** Sessions of other plans can have the same id; their days are far away. */
const SAME_SESSION_DAYS = 8

export interface ExerciseNow {
  readonly plan: StrengthExercise
  /** Sets of this session, in order. */
  readonly done: readonly StrengthSet[]
  readonly setsWanted: number
  /** Pain that was reported in this session and ends this exercise. */
  readonly stoppedBy: NonNullable<LoggedSet['pain']> | null
}

export interface SessionNow {
  readonly exercises: readonly ExerciseNow[]
  /** Pain so strong that the whole session ends. */
  readonly stoppedBy: NonNullable<LoggedSet['pain']> | null
  readonly minutesLeft: number
  readonly contacts: number
  readonly setCount: number
}

/** The session with what was logged of it; `short` is its form of ten minutes. */
export function sessionNow(
  { session, exercises, short }: StrengthDay,
  sets: readonly StrengthSet[],
  isShort: boolean,
): SessionNow {
  const own = sets.filter(
    (one) =>
      one.sessionId === session.id &&
      Math.abs(daysBetween(one.day, session.day)) <= SAME_SESSION_DAYS,
  )
  const pains = own.flatMap(({ pain }) =>
    pain === null || pain.score < STOPS_EXERCISE ? [] : pain,
  )
  const asked = isShort
    ? exercises.filter(({ exercise }) => short.exercises.includes(exercise))
    : exercises
  const now = asked.map((plan): ExerciseNow => {
    const done = own.filter(({ exercise }) => exercise === plan.exercise)
    const wanted = isShort ? Math.min(short.sets, plan.target.sets) : plan.target.sets
    const stoppedBy = pains.find(({ site }) => plan.painSites.includes(site)) ?? null
    return { plan, done, setsWanted: Math.max(wanted, done.length), stoppedBy }
  })
  return {
    exercises: now,
    stoppedBy: pains.find(({ score }) => score >= STOPS_ALL) ?? null,
    minutesLeft: Math.ceil(now.reduce((sum, one) => sum + secondsLeft(one), 0) / 60),
    contacts: own
      .filter(({ exercise }) => exercises.some((one) => one.jumps && one.exercise === exercise))
      .reduce((sum, { reps }) => sum + (reps ?? 0), 0),
    setCount: own.length,
  }
}

/** The first exercise that has something left to do; the number of exercises when none has. */
export function firstOpen({ exercises }: SessionNow): number {
  const at = exercises.findIndex(
    ({ done, setsWanted, stoppedBy }) => stoppedBy === null && done.length < setsWanted,
  )
  return at === -1 ? exercises.length : at
}

function secondsLeft({ plan, done, setsWanted, stoppedBy }: ExerciseNow): number {
  const left = stoppedBy === null ? Math.max(0, setsWanted - done.length) : 0
  const { eachSide, restS, target } = plan
  const workS = (eachSide ? 2 : 1) * (target.holdS ?? SET_S)
  return left * workS + Math.max(0, left - 1) * restS
}

/** What stands in the fields of the next set: as asked, or as the set before it. */
export function nextFields({
  plan,
  done,
}: ExerciseNow): Pick<LoggedSet, 'reps' | 'holdS' | 'loadKg'> {
  const { reps, holdS, loadKg } = plan.target
  const before = done.at(-1)
  return {
    reps,
    holdS,
    loadKg: plan.stepKg === null ? 0 : (before?.loadKg ?? loadKg ?? plan.last.at(-1)?.loadKg ?? 0),
  }
}
