/** What is done in the strength sessions, by phase (science F; economy 2 to 8 %, grade A). */
import type { ExerciseLoad, StrengthExercise, StrengthSession } from '../model/plan.ts'

export type StrengthPhase = StrengthSession['phase']

interface PhaseProgram {
  readonly minutes: number
  readonly gym: readonly StrengthExercise[]
  readonly home: readonly StrengthExercise[]
  /** Named with the contacts of the week; nothing else in a program jumps. */
  readonly jumps: string
}

const do_ = (name: string, dose: string, ...loads: readonly ExerciseLoad[]): StrengthExercise => ({
  name,
  dose,
  loads,
})

export const STRENGTH_PROGRAMS: Readonly<Record<StrengthPhase, PhaseProgram>> = {
  anatomical: {
    minutes: 30,
    gym: [
      do_('Squat', '3 × 8–12, effort 6 of 10', 'knee'),
      do_('Romanian deadlift', '2 × 8–12, effort 6 of 10', 'hamstring', 'back'),
      do_('Step-up', '2 × 8 each leg', 'knee', 'hip'),
      do_('Calf raise, straight knee', '3 × 12', 'calf'),
      do_('Calf raise, bent knee', '3 × 12', 'calf'),
      do_('Bridge and side plank', '3 × 10 and 3 × 30 s', 'hip'),
    ],
    home: [
      do_('Split squat with a rucksack, 3 s down', '3 × 8–12 each leg', 'knee'),
      do_('Single-leg deadlift', '2 × 10 each leg', 'hamstring', 'back'),
      do_('Step-up, 40 cm', '2 × 8 each leg', 'knee', 'hip'),
      do_('Calf raise on a stair, 3 s down', '3 × 12', 'calf'),
      do_('Wall sit on the toes', '3 × 30 s', 'calf', 'knee'),
      do_('Bridge and side plank', '3 × 10 and 3 × 30 s', 'hip'),
    ],
    jumps: 'Pogo hops and line hops',
  },
  strength: {
    minutes: 40,
    gym: [
      do_(
        'Squat or leg press',
        '3–4 × 4–6, heavy, effort 8 of 10, 3 min rest',
        'heavy',
        'knee',
        'back',
      ),
      do_('Romanian deadlift', '3 × 6', 'heavy', 'hamstring', 'back'),
      do_('Split squat', '3 × 6 each leg', 'heavy', 'knee', 'hip'),
      do_('Single-leg calf raise with weight', '3 × 8 each leg', 'heavy', 'calf'),
      do_('Nordic hamstring', '2 × 3, later 3 × 5', 'heavy', 'hamstring'),
      do_('Copenhagen plank', '2 × 15 s each side', 'adductor'),
    ],
    home: [
      do_('Split squat with a heavy rucksack, 3-1-1', '4 × 6 each leg', 'heavy', 'knee', 'hip'),
      do_('Single-leg deadlift with weight', '3 × 8 each leg', 'heavy', 'hamstring', 'back'),
      do_('Step-up with weight, 40 cm', '3 × 6 each leg', 'heavy', 'knee', 'hip'),
      do_('Single-leg calf raise on a stair, 3 s down', '3 × 8–12 each leg', 'heavy', 'calf'),
      do_('Hamstring curl on a towel', '3 × 6', 'heavy', 'hamstring'),
      do_('Copenhagen plank', '2 × 15 s each side', 'adductor'),
    ],
    jumps: 'Pogo hops, jumps for height, skips',
  },
  power: {
    minutes: 35,
    gym: [
      do_('Squat', '3 × 3–4, heavy and quick up', 'heavy', 'knee', 'back'),
      do_('Hip thrust', '3 × 5', 'heavy', 'hip'),
      do_('Calf hold, bent knee, heavy', '4 × 30 s', 'heavy', 'calf'),
      do_('Nordic hamstring', '2 × 4', 'heavy', 'hamstring'),
    ],
    home: [
      do_('Single-leg deadlift with weight', '2 × 6 each leg', 'heavy', 'hamstring', 'back'),
      do_('Wall sit on the toes', '4 × 30 s', 'calf', 'knee'),
      do_('Hamstring curl on a towel', '2 × 6', 'heavy', 'hamstring'),
    ],
    jumps: 'Squat jumps, bounds and small drop jumps',
  },
  maintain: {
    minutes: 20,
    gym: [
      do_('Squat', '2 × 3, light and quick', 'knee'),
      do_('Calf raise', '2 × 8', 'calf'),
      do_('Bridge', '2 × 8', 'hip'),
    ],
    home: [
      do_('Split squat, quick up', '2 × 4 each leg', 'knee'),
      do_('Calf raise', '2 × 8', 'calf'),
      do_('Bridge', '2 × 8', 'hip'),
    ],
    jumps: 'Pogo hops',
  },
}

/** The exercises of a phase with so many ground contacts in all; without any, nothing that jumps is in it. */
export function exercisesFor(
  phase: StrengthPhase,
  gym: boolean,
  contacts: number,
): readonly StrengthExercise[] {
  const program = STRENGTH_PROGRAMS[phase]
  return withContacts(gym ? program.gym : program.home, phase, contacts)
}

/** The same exercises with another number of ground contacts. */
export function withContacts(
  exercises: readonly StrengthExercise[],
  phase: StrengthPhase,
  contacts: number,
): readonly StrengthExercise[] {
  const still = exercises.filter((exercise) => !isJump(exercise))
  if (contacts <= 0) return still
  const jumps: StrengthExercise = {
    ...do_(
      STRENGTH_PROGRAMS[phase].jumps,
      `about ${contacts} contacts in all`,
      'impact',
      'calf',
      'knee',
    ),
    contacts,
  }
  return [...still, jumps]
}

function isJump({ loads }: StrengthExercise): boolean {
  return loads?.includes('impact') === true
}

export function isHeavy({ loads }: StrengthExercise): boolean {
  return loads?.includes('heavy') === true
}
