/** German, complete: a missing code is a type error. */
import { COMMON } from './common.ts'
import { PLAN } from './de/plan.ts'
import { PROGRESS } from './de/progress.ts'
import { SESSIONS } from './de/sessions.ts'
import { SETTINGS } from './de/settings.ts'
import { SHELL } from './de/shell.ts'
import { SHORTHAND } from './de/shorthand.ts'
import { TITLES } from './de/titles.ts'
import { WORKOUT } from './de/workout.ts'
import { CHARTS } from './de/charts.ts'
import { IMPORTS } from './de/imports.ts'
import { RACES } from './de/races.ts'
import { RUNS } from './de/runs.ts'
import { SIGN_IN } from './de/sign-in.ts'
import { THRESHOLD_SCREEN } from './de/threshold-screen.ts'
import { WELCOME } from './de/welcome.ts'
import type { TextCode } from './en-GB.ts'

export const DE: Readonly<Record<TextCode, string>> = {
  ...COMMON,
  ...PROGRESS,
  ...SETTINGS,
  ...SHELL,
  ...WORKOUT,
  ...TITLES,
  ...SESSIONS,
  ...SHORTHAND,
  ...PLAN,
  ...CHARTS,
  ...IMPORTS,
  ...RACES,
  ...RUNS,
  ...SIGN_IN,
  ...THRESHOLD_SCREEN,
  ...WELCOME,
}
