/** British English, the language that the others are translated from. */
import { COMMON } from './common.ts'
import { ADAPTATION_SCREENS } from './en-GB/adaptation-screens.ts'
import { DELIVERY } from './en-GB/delivery.ts'
import { PLAN } from './en-GB/plan.ts'
import { PLAN_FORM } from './en-GB/plan-form.ts'
import { PLAN_SCREENS } from './en-GB/plan-screens.ts'
import { PROGRESS } from './en-GB/progress.ts'
import { SESSIONS } from './en-GB/sessions.ts'
import { SETTINGS } from './en-GB/settings.ts'
import { SHELL } from './en-GB/shell.ts'
import { SHORTHAND } from './en-GB/shorthand.ts'
import { TIMER } from './en-GB/timer.ts'
import { TITLES } from './en-GB/titles.ts'
import { TODAY } from './en-GB/today.ts'
import { WORKOUT } from './en-GB/workout.ts'

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
  ...PLAN_SCREENS,
  ...PLAN_FORM,
  ...DELIVERY,
  ...ADAPTATION_SCREENS,
  ...TODAY,
  ...TIMER,
} as const

/** Every code there is a text for. */
export type TextCode = keyof typeof EN_GB
