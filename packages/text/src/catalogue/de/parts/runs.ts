/** German: runs. */
import { RUNS } from '../runs.ts'

export const TEXTS = {
  ...RUNS,
} as const
