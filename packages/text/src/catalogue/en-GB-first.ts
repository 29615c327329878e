/** British English, the part that every visit needs: what Today and the plan say. */
import { COMMON } from './common.ts'
import { ADAPTATION_SCREENS } from './en-GB/adaptation-screens.ts'
import { BETWEEN_PAGES } from './en-GB/between-pages.ts'
import { DELIVERY } from './en-GB/delivery.ts'
import { PLAN } from './en-GB/plan.ts'
import { PLAN_SCREENS } from './en-GB/plan-screens.ts'
import { SESSIONS } from './en-GB/sessions.ts'
import { SHELL } from './en-GB/shell.ts'
import { STATES } from './en-GB/states.ts'
import { TITLES } from './en-GB/titles.ts'
import { TODAY } from './en-GB/today.ts'
import { WORKOUT } from './en-GB/workout.ts'

export const EN_GB_FIRST = {
  ...COMMON,
  ...ADAPTATION_SCREENS,
  ...BETWEEN_PAGES,
  ...DELIVERY,
  ...PLAN,
  ...PLAN_SCREENS,
  ...SESSIONS,
  ...SHELL,
  ...STATES,
  ...TITLES,
  ...TODAY,
  ...WORKOUT,
} as const
