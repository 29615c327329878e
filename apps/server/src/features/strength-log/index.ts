/** Sets of strength work and strength tests, as they were logged. */
export {
  ExerciseName,
  MOST_SETS,
  StrengthSet,
  StrengthSetInput,
  StrengthTest,
  StrengthTestInput,
} from './schema.ts'
export {
  findSet,
  loadSets,
  loadStrengthEvents,
  loadStrengthTests,
  removeLogged,
  saveSet,
  saveTests,
} from './store.ts'
export type { LoggedRow } from './store.ts'
