/** What each exercise trains, what it needs and which sore places rule it out (science F). */
import type { ExerciseLoad } from '../model/plan.ts'

export const EQUIPMENT = ['none', 'dumbbells', 'gym'] as const
/** What a runner has for strength work: nothing but a rucksack, dumbbells, or a gym. */
export type Equipment = (typeof EQUIPMENT)[number]

export type MuscleGroup = 'thigh' | 'buttocks' | 'hamstrings' | 'calf' | 'adductors' | 'trunk'

/** Exercises of one family are learned together: who knows one of them learns nothing new with another. */
export type ExerciseFamily =
  | 'squat'
  | 'hinge'
  | 'calf'
  | 'bridge'
  | 'curl'
  | 'side'
  | 'hops'
  | 'bounds'

interface Exercise {
  readonly muscles: readonly MuscleGroup[]
  readonly family: ExerciseFamily
  readonly needs: 'nothing' | 'weight' | 'gym'
  /** What stands for it at home; `null` where it is done at home as it is. */
  readonly homeTwin: string | null
  /** Places that it loads; pain there rules it out. Heavy work and jumps wait for any pain. */
  readonly places: readonly Exclude<ExerciseLoad, 'heavy' | 'impact'>[]
  readonly measure: 'reps' | 'hold' | 'contacts'
  /** Where the choice comes from: a row of the table of science F, or its list for home. */
  readonly source: 'F table' | 'F minimal equipment'
}

const row = (
  family: ExerciseFamily,
  muscles: readonly MuscleGroup[],
  places: Exercise['places'],
  more: Partial<Exercise> = {},
): Exercise => ({
  family,
  muscles,
  places,
  needs: 'weight',
  homeTwin: null,
  measure: 'reps',
  source: 'F table',
  ...more,
})

const home = { source: 'F minimal equipment' } as const
const bare = { needs: 'nothing' } as const
const inGym = (homeTwin: string) => ({ needs: 'gym', homeTwin }) as const
const LEGS = ['thigh', 'buttocks'] as const
const BACK_OF_LEG = ['hamstrings', 'buttocks'] as const
const jumps = (family: 'hops' | 'bounds') =>
  row(family, ['calf', 'thigh'], ['calf', 'knee'], { ...bare, measure: 'contacts' })

export const EXERCISES: Readonly<Record<string, Exercise>> = {
  squat: row('squat', LEGS, ['knee', 'back'], inGym('split-squat-rucksack')),
  'squat-or-leg-press': row('squat', LEGS, ['knee', 'back'], inGym('split-squat-heavy-rucksack')),
  'split-squat': row('squat', LEGS, ['knee', 'hip']),
  'split-squat-rucksack': row('squat', LEGS, ['knee', 'hip'], home),
  'split-squat-heavy-rucksack': row('squat', LEGS, ['knee', 'hip'], home),
  'split-squat-quick': row('squat', LEGS, ['knee'], { ...bare, ...home }),
  'step-up': row('squat', LEGS, ['knee', 'hip']),
  'step-up-40': row('squat', LEGS, ['knee', 'hip'], { ...bare, ...home }),
  'step-up-weight': row('squat', LEGS, ['knee', 'hip'], home),
  'romanian-deadlift': row(
    'hinge',
    BACK_OF_LEG,
    ['hamstring', 'back'],
    inGym('single-leg-deadlift-weight'),
  ),
  'single-leg-deadlift': row('hinge', BACK_OF_LEG, ['hamstring', 'back'], { ...bare, ...home }),
  'single-leg-deadlift-weight': row('hinge', BACK_OF_LEG, ['hamstring', 'back'], home),
  'calf-raise': row('calf', ['calf'], ['calf'], bare),
  'calf-raise-straight': row('calf', ['calf'], ['calf']),
  'calf-raise-bent': row('calf', ['calf'], ['calf']),
  'calf-raise-stair': row('calf', ['calf'], ['calf'], { ...bare, ...home }),
  'single-leg-calf-raise': row('calf', ['calf'], ['calf']),
  'single-leg-calf-raise-stair': row('calf', ['calf'], ['calf'], home),
  'calf-hold': row('calf', ['calf'], ['calf'], { ...inGym('wall-sit'), measure: 'hold' }),
  'wall-sit': row('calf', ['calf', 'thigh'], ['calf', 'knee'], {
    ...bare,
    ...home,
    measure: 'hold',
  }),
  bridge: row('bridge', ['buttocks', 'hamstrings'], ['hip'], bare),
  'hip-thrust': row('bridge', BACK_OF_LEG, ['hip'], inGym('bridge')),
  'nordic-hamstring': row('curl', ['hamstrings'], ['hamstring'], inGym('hamstring-curl')),
  'hamstring-curl': row('curl', ['hamstrings'], ['hamstring'], { ...bare, ...home }),
  'side-plank': row('side', ['trunk'], ['hip'], { ...bare, measure: 'hold' }),
  'copenhagen-plank': row('side', ['adductors', 'trunk'], ['adductor'], {
    ...bare,
    measure: 'hold',
  }),
  'jumps-anatomical': jumps('hops'),
  'jumps-strength': jumps('hops'),
  'jumps-power': jumps('bounds'),
  'jumps-maintain': jumps('hops'),
}

const KG_PER_LB = 0.45359237
/** A plate on each side of a bar, the next dumbbell, a litre of water in a rucksack. */
const STEP_KG: Readonly<Record<Equipment, number>> = { gym: 2.5, dumbbells: 2, none: 1 }
const STEP_LB: Readonly<Record<Equipment, number>> = { gym: 5, dumbbells: 5, none: 2 }

/**
 * The smallest step of a weight, kg: in kilograms where weights are marked in kilograms, else in pounds.
 *
 * @example
 * loadStepKg('gym', 'metric') // 2.5
 */
export function loadStepKg(equipment: Equipment, units: 'metric' | 'imperial'): number {
  return units === 'metric' ? STEP_KG[equipment] : KG_PER_LB * STEP_LB[equipment]
}

/** Whether the weight of an exercise can be raised at all. */
export function takesWeight(exercise: string): boolean {
  const known = EXERCISES[exercise]
  return known !== undefined && known.needs !== 'nothing' && known.measure !== 'contacts'
}

/** Whether a runner with this equipment can do an exercise. */
export function canDo(exercise: string, equipment: Equipment): boolean {
  return equipment === 'gym' || EXERCISES[exercise]?.needs !== 'gym'
}
