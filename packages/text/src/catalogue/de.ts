/** German, complete: a missing code is a type error. */
import { COMMON } from './common.ts'
import { PLAN } from './de/plan.ts'
import { PROBLEMS } from './de/problems.ts'
import { PROGRESS } from './de/progress.ts'
import { SESSIONS } from './de/sessions.ts'
import { SETTINGS } from './de/settings.ts'
import { SHELL } from './de/shell.ts'
import { SHORTHAND } from './de/shorthand.ts'
import { TITLES } from './de/titles.ts'
import { WORKOUT } from './de/workout.ts'
import type { TextCode } from './en-GB.ts'

export const DE: Readonly<Record<TextCode, string>> = {
  ...COMMON,
  ...PROBLEMS,
  ...PROGRESS,
  ...SETTINGS,
  ...SHELL,
  ...WORKOUT,
  ...TITLES,
  ...SESSIONS,
  ...SHORTHAND,
  ...PLAN,
}
