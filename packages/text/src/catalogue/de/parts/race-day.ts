/** German: race day and the record of a race. */
import { RACE_DAY } from '../race-day.ts'
import { RACE_RECORD } from '../race-record.ts'

export const TEXTS = {
  ...RACE_DAY,
  ...RACE_RECORD,
} as const
