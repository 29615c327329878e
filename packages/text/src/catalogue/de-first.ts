/** German, the part that every visit needs: Today, the plan, the way in, and what they say. */
import { COMMON } from './common.ts'
import { ADAPTATION_SCREENS } from './de/adaptation-screens.ts'
import { DELIVERY } from './de/delivery.ts'
import { PLAN } from './de/plan.ts'
import { PLAN_FORM } from './de/plan-form.ts'
import { PLAN_SCREENS } from './de/plan-screens.ts'
import { SESSIONS } from './de/sessions.ts'
import { SHELL } from './de/shell.ts'
import { STATES } from './de/states.ts'
import { TITLES } from './de/titles.ts'
import { TODAY } from './de/today.ts'
import { TYPED_VALUES } from './de/typed-values.ts'
import { WORKOUT } from './de/workout.ts'
import { CHARTS } from './de/charts.ts'
import { IMPORTS } from './de/imports.ts'
import { RACES } from './de/races.ts'
import { SIGN_IN } from './de/sign-in.ts'
import { WELCOME } from './de/welcome.ts'

/**
 * By code.
 *
 * @example
 * DE_FIRST['shell.today'] // 'Heute'
 */
export const DE_FIRST = {
  ...COMMON,
  ...ADAPTATION_SCREENS,
  ...DELIVERY,
  ...PLAN,
  ...PLAN_FORM,
  ...PLAN_SCREENS,
  ...SESSIONS,
  ...SHELL,
  ...STATES,
  ...TITLES,
  ...TODAY,
  ...TYPED_VALUES,
  ...WORKOUT,
  ...CHARTS,
  ...IMPORTS,
  ...RACES,
  ...SIGN_IN,
  ...WELCOME,
} as const
