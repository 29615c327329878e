/** British English, the language that the others are translated from. */
import { COMMON } from './common.ts'
import { PLAN } from './en-GB/plan.ts'
import { PROGRESS } from './en-GB/progress.ts'
import { SESSIONS } from './en-GB/sessions.ts'
import { SETTINGS } from './en-GB/settings.ts'
import { SHELL } from './en-GB/shell.ts'
import { SHORTHAND } from './en-GB/shorthand.ts'
import { TITLES } from './en-GB/titles.ts'
import { WORKOUT } from './en-GB/workout.ts'
import { CHARTS } from './en-GB/charts.ts'
import { IMPORTS } from './en-GB/imports.ts'
import { RACES } from './en-GB/races.ts'
import { RUNS } from './en-GB/runs.ts'
import { SIGN_IN } from './en-GB/sign-in.ts'
import { THRESHOLD_SCREEN } from './en-GB/threshold-screen.ts'
import { WELCOME } from './en-GB/welcome.ts'

export const EN_GB = {
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
} as const

/** Every code there is a text for. */
export type TextCode = keyof typeof EN_GB
