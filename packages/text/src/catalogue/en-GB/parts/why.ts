/** British English: the reasons for the mile. */
import { WHY } from '../why.ts'

export const TEXTS = {
  ...WHY,
} as const
