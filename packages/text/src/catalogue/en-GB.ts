/** British English, the language that the others are translated from. */
import { COMMON } from './common.ts'
import { PLAN } from './en-GB/plan.ts'
import { PROBLEMS } from './en-GB/problems.ts'
import { PROGRESS } from './en-GB/progress.ts'
import { SESSIONS } from './en-GB/sessions.ts'
import { SETTINGS } from './en-GB/settings.ts'
import { SHELL } from './en-GB/shell.ts'
import { SHORTHAND } from './en-GB/shorthand.ts'
import { TITLES } from './en-GB/titles.ts'
import { WORKOUT } from './en-GB/workout.ts'

export const EN_GB = {
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
} as const

/** Every code there is a text for. */
export type TextCode = keyof typeof EN_GB
