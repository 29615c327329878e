/** Deutsch: das Krafttagebuch und die Krafttests. */
import { STRENGTH_LOG } from '../strength-log.ts'
import { STRENGTH_TARGETS } from '../strength-targets.ts'

export const TEXTS = {
  ...STRENGTH_LOG,
  ...STRENGTH_TARGETS,
} as const
