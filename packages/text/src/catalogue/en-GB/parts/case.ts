/** British English: the case for the mile and the way back. */
import { CASE } from '../case.ts'
import { WAY_BACK } from '../way-back.ts'

export const TEXTS = {
  ...CASE,
  ...WAY_BACK,
} as const
