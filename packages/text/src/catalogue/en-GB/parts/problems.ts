/** British English: what went wrong, with a request or with a file. */
import { BENCH_PROBLEMS } from '../bench-problems.ts'
import { FILES } from '../files.ts'
import { PROBLEMS_INTERVALS } from '../problems-intervals.ts'
import { PROBLEMS } from '../problems.ts'
import { SIGN_IN_PROBLEMS } from '../sign-in-problems.ts'

export const TEXTS = {
  ...BENCH_PROBLEMS,
  ...FILES,
  ...PROBLEMS,
  ...PROBLEMS_INTERVALS,
  ...SIGN_IN_PROBLEMS,
} as const
