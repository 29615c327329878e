/** A strength session with the exercises that the runner's equipment allows. */
import type { ExerciseLoad, StrengthExercise, StrengthSession } from '../model/plan.ts'
import { isHeavy, STRENGTH_PROGRAMS, withContacts } from '../session/exercises.ts'
import { exerciseOf } from './dose-of.ts'
import { canDo } from './exercise-data.ts'
import type { Equipment } from './exercise-data.ts'

/**
 * The session as planned in a gym, or its twin for home; a session that fits stays the same object. What was taken
 * out of it for the sake of a sore place stays out.
 *
 * @param equipment `null` where the runner was not asked: as planned
 * @example
 * import type { StrengthSession } from '@bell-lap/plan/model/plan'
 * const atHome = (session: StrengthSession) => forEquipment(session, 'none').exercises
 */
export function forEquipment(
  session: StrengthSession,
  equipment: Equipment | null,
): StrengthSession {
  const names = session.exercises.map(({ name }) => exerciseOf(name))
  if (equipment === null || names.every((name) => name === null || canDo(name, equipment)))
    return session
  const { gym, home } = STRENGTH_PROGRAMS[session.phase]
  const forbidden = loadsTakenOut(gym, session.exercises)
  const fitting = home.filter(
    (exercise) =>
      (session.heavyLegs || !isHeavy(exercise)) &&
      exercise.loads?.some((load) => forbidden.has(load)) !== true,
  )
  const exercises = keepJumps(fitting, session)
  return { ...session, exercises, heavyLegs: exercises.some(isHeavy) }
}

/** What the exercises load that the session no longer has, and no other of its exercises does. */
function loadsTakenOut(
  whole: readonly StrengthExercise[],
  left: readonly StrengthExercise[],
): ReadonlySet<ExerciseLoad> {
  const codes = new Set(left.map(({ name }) => name.code))
  const still = new Set(left.flatMap(({ loads }) => loads ?? []))
  const gone = whole.filter(({ name }) => !codes.has(name.code)).flatMap(({ loads }) => loads ?? [])
  return new Set(gone.filter((load) => !still.has(load)))
}

/** The jumps as they were, which may be easier ones than those of the phase. */
function keepJumps(
  exercises: readonly StrengthExercise[],
  { exercises: planned, phase }: StrengthSession,
): readonly StrengthExercise[] {
  return [
    ...withContacts(exercises, phase, 0),
    ...planned.filter(({ contacts }) => contacts !== undefined),
  ]
}
