/** German: results and typed times. */
import { RACE_SIGNS } from '../race-signs.ts'
import { RACES } from '../races.ts'
import { TYPED_VALUES } from '../typed-values.ts'

export const TEXTS = {
  ...RACE_SIGNS,
  ...RACES,
  ...TYPED_VALUES,
} as const
