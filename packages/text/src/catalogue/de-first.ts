/** German, the part that every visit needs: what Today and the plan say. */
import { COMMON } from './common.ts'
import { ADAPTATION_SCREENS } from './de/adaptation-screens.ts'
import { BETWEEN_PAGES } from './de/between-pages.ts'
import { DELIVERY } from './de/delivery.ts'
import { PLAN } from './de/plan.ts'
import { PLAN_SCREENS } from './de/plan-screens.ts'
import { SESSIONS } from './de/sessions.ts'
import { SHELL } from './de/shell.ts'
import { STATES } from './de/states.ts'
import { TITLES } from './de/titles.ts'
import { TODAY } from './de/today.ts'
import { WORKOUT } from './de/workout.ts'

export const DE_FIRST = {
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
