/** German, complete: a missing code is a type error. */
import { COMMON } from './common.ts'
import { ADAPTATION_SCREENS } from './de/adaptation-screens.ts'
import { DELIVERY } from './de/delivery.ts'
import { PLAN } from './de/plan.ts'
import { PLAN_FORM } from './de/plan-form.ts'
import { PLAN_SCREENS } from './de/plan-screens.ts'
import { PROGRESS } from './de/progress.ts'
import { SESSIONS } from './de/sessions.ts'
import { SETTINGS } from './de/settings.ts'
import { SHELL } from './de/shell.ts'
import { SHORTHAND } from './de/shorthand.ts'
import { TIMER } from './de/timer.ts'
import { TITLES } from './de/titles.ts'
import { TODAY } from './de/today.ts'
import { WORKOUT } from './de/workout.ts'
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
  ...PLAN_SCREENS,
  ...PLAN_FORM,
  ...DELIVERY,
  ...ADAPTATION_SCREENS,
  ...TODAY,
  ...TIMER,
}
