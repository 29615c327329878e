/** German: tests and zones. */
import { FIELD_TESTS } from '../field-tests.ts'
import { THRESHOLD_SCREEN } from '../threshold-screen.ts'
import { ZONES } from '../zones.ts'

export const TEXTS = {
  ...FIELD_TESTS,
  ...THRESHOLD_SCREEN,
  ...ZONES,
} as const
