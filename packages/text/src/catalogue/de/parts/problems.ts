/** German: what went wrong, with a request or with a file. */
import { FILES } from '../files.ts'
import { PROBLEMS } from '../problems.ts'

export const TEXTS = {
  ...FILES,
  ...PROBLEMS,
} as const
