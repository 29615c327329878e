/** Which movement shows an exercise or a drill of the plan. */
import { DRILL_MOVES, type DrillMove } from './drill-moves.ts'
import { EXERCISE_MOVES, type ExerciseMove } from './exercise-moves.ts'
import { FLOOR_MOVES, type FloorMove } from './floor-moves.ts'
import type { Move } from './move.ts'

/** The name of a movement; texts about it are filed under it. */
export type MoveName = DrillMove | ExerciseMove | FloorMove

export const MOVES: Readonly<Record<MoveName, Move>> = {
  ...DRILL_MOVES,
  ...EXERCISE_MOVES,
  ...FLOOR_MOVES,
}

/** Codes of the plan that are done like a movement of another name. */
const ALIKE: Readonly<Record<string, readonly MoveName[]>> = {
  'exercise.squat-or-leg-press': ['squat'],
  'exercise.single-leg-deadlift-weight': ['single-leg-deadlift'],
  'exercise.step-up-40': ['step-up'],
  'exercise.step-up-weight': ['step-up'],
  'exercise.split-squat-rucksack': ['split-squat'],
  'exercise.split-squat-heavy-rucksack': ['split-squat'],
  'exercise.split-squat-quick': ['split-squat'],
  'exercise.calf-raise-straight': ['calf-raise'],
  'exercise.calf-raise-stair': ['calf-raise'],
  'exercise.single-leg-calf-raise': ['calf-raise'],
  'exercise.single-leg-calf-raise-stair': ['calf-raise'],
  'exercise.bridge-and-side-plank': ['bridge', 'side-plank'],
  'exercise.jumps-anatomical': ['pogo-hops'],
  'exercise.jumps-strength': ['pogo-hops', 'squat-jump', 'skip-a'],
  'exercise.jumps-power': ['squat-jump', 'bound', 'drop-jump'],
  'exercise.jumps-maintain': ['pogo-hops'],
  'drill.skip-a-into-run': ['skip-a', 'run'],
  'drill.skip': ['skip-a'],
  'drill.calf-raises': ['calf-raise'],
}

/**
 * The movements that show an exercise or a drill.
 *
 * @param code a message code as the plan has it: `exercise.step-up-40`, `drill.skip-a`
 * @returns none for a code that has no drawing, as something a runner typed
 * @example
 * movesOfCode('exercise.step-up-40') // ['step-up']
 */
export function movesOfCode(code: string): readonly MoveName[] {
  const alike = ALIKE[code]
  if (alike !== undefined) return alike
  const name = code.slice(code.indexOf('.') + 1)
  return isMove(name) ? [name] : []
}

function isMove(name: string): name is MoveName {
  return Object.hasOwn(MOVES, name)
}
