/** What is done in the strength sessions, by phase (science F; economy 2 to 8 %, grade A). */
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import type { ExerciseLoad, StrengthExercise, StrengthSession } from '../model/plan.ts'

export type StrengthPhase = StrengthSession['phase']

interface PhaseProgram {
  readonly minutes: number
  readonly gym: readonly StrengthExercise[]
  readonly home: readonly StrengthExercise[]
}

const do_ = (name: string, dose: Message, ...loads: readonly ExerciseLoad[]): StrengthExercise => ({
  name: message(`exercise.${name}`),
  dose,
  loads,
})

/** "3 × 8–12", with more of the dose by its code: "each leg", "effort 6 of 10". */
const sets = (
  count: number | string,
  reps: number | string,
  how = 'reps',
  more: MessageValues = {},
): Message => message(`sets.${how}`, { sets: count, reps, ...more })

/** "3 × 30 s". */
const holds = (count: number, holdS: number, how = 'hold'): Message =>
  message(`sets.${how}`, { sets: count, holdS })

const NORDICS = message('sets.later', { first: sets(2, 3), next: sets(3, 5) })
const BRIDGE_AND_PLANK = message('sets.and', { first: sets(3, 10), next: holds(3, 30) })

export const STRENGTH_PROGRAMS: Readonly<Record<StrengthPhase, PhaseProgram>> = {
  anatomical: {
    minutes: 30,
    gym: [
      do_('squat', sets(3, '8–12', 'effort', { effort: 6 }), 'knee', 'back'),
      do_('romanian-deadlift', sets(2, '8–12', 'effort', { effort: 6 }), 'hamstring', 'back'),
      do_('step-up', sets(2, 8, 'each-leg'), 'knee', 'hip'),
      do_('calf-raise-straight', sets(3, 12), 'calf'),
      do_('calf-raise-bent', sets(3, 12), 'calf'),
      do_('bridge-and-side-plank', BRIDGE_AND_PLANK, 'hip'),
    ],
    home: [
      do_('split-squat-rucksack', sets(3, '8–12', 'each-leg'), 'knee', 'hip'),
      do_('single-leg-deadlift', sets(2, 10, 'each-leg'), 'hamstring', 'back'),
      do_('step-up-40', sets(2, 8, 'each-leg'), 'knee', 'hip'),
      do_('calf-raise-stair', sets(3, 12), 'calf'),
      do_('wall-sit', holds(3, 30), 'calf', 'knee'),
      do_('bridge-and-side-plank', BRIDGE_AND_PLANK, 'hip'),
    ],
  },
  strength: {
    minutes: 40,
    gym: [
      do_(
        'squat-or-leg-press',
        sets('3–4', '4–6', 'heavy', { effort: 8, restS: 180 }),
        'heavy',
        'knee',
        'back',
      ),
      do_('romanian-deadlift', sets(3, 6), 'heavy', 'hamstring', 'back'),
      do_('split-squat', sets(3, 6, 'each-leg'), 'heavy', 'knee', 'hip'),
      do_('single-leg-calf-raise', sets(3, 8, 'each-leg'), 'heavy', 'calf'),
      do_('nordic-hamstring', NORDICS, 'heavy', 'hamstring'),
      do_('copenhagen-plank', holds(2, 15, 'hold-each-side'), 'adductor'),
    ],
    home: [
      do_('split-squat-heavy-rucksack', sets(4, 6, 'each-leg'), 'heavy', 'knee', 'hip'),
      do_('single-leg-deadlift-weight', sets(3, 8, 'each-leg'), 'heavy', 'hamstring', 'back'),
      do_('step-up-weight', sets(3, 6, 'each-leg'), 'heavy', 'knee', 'hip'),
      do_('single-leg-calf-raise-stair', sets(3, '8–12', 'each-leg'), 'heavy', 'calf'),
      do_('hamstring-curl', sets(3, 6), 'heavy', 'hamstring'),
      do_('copenhagen-plank', holds(2, 15, 'hold-each-side'), 'adductor'),
    ],
  },
  power: {
    minutes: 35,
    gym: [
      do_('squat', sets(3, '3–4', 'heavy-quick'), 'heavy', 'knee', 'back'),
      do_('hip-thrust', sets(3, 5), 'heavy', 'hip'),
      do_('calf-hold', holds(4, 30), 'heavy', 'calf'),
      do_('nordic-hamstring', sets(2, 4), 'heavy', 'hamstring'),
    ],
    home: [
      do_('single-leg-deadlift-weight', sets(2, 6, 'each-leg'), 'heavy', 'hamstring', 'back'),
      do_('wall-sit', holds(4, 30), 'calf', 'knee'),
      do_('hamstring-curl', sets(2, 6), 'heavy', 'hamstring'),
    ],
  },
  maintain: {
    minutes: 20,
    gym: [
      do_('squat', sets(2, 3, 'light-quick'), 'knee', 'back'),
      do_('calf-raise', sets(2, 8), 'calf'),
      do_('bridge', sets(2, 8), 'hip'),
    ],
    home: [
      do_('split-squat-quick', sets(2, 4, 'each-leg'), 'knee'),
      do_('calf-raise', sets(2, 8), 'calf'),
      do_('bridge', sets(2, 8), 'hip'),
    ],
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

/** The same exercises with another number of ground contacts; jumps that are there stay of their kind. */
export function withContacts(
  exercises: readonly StrengthExercise[],
  phase: StrengthPhase,
  contacts: number,
): readonly StrengthExercise[] {
  const still = exercises.filter((exercise) => !isJump(exercise))
  if (contacts <= 0) return still
  const was = exercises.find(isJump)
  const jumps: StrengthExercise = {
    ...do_(
      `jumps-${phase}`,
      message('sets.contacts', { count: contacts }),
      'impact',
      'calf',
      'knee',
    ),
    ...(was === undefined ? {} : { name: was.name }),
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

/** Bounds and drop jumps, which wait for the tests of the gate. */
export function isBounds({ name }: StrengthExercise): boolean {
  return name.code === 'exercise.jumps-power'
}
