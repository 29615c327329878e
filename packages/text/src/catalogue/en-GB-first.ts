/** British English, the part that every visit needs: Today, the plan, the way in, and what they say. */
import { COMMON } from './common.ts'
import { ADAPTATION_SCREENS } from './en-GB/adaptation-screens.ts'
import { DELIVERY } from './en-GB/delivery.ts'
import { PLAN } from './en-GB/plan.ts'
import { PLAN_FORM } from './en-GB/plan-form.ts'
import { PLAN_SCREENS } from './en-GB/plan-screens.ts'
import { SESSIONS } from './en-GB/sessions.ts'
import { SHELL } from './en-GB/shell.ts'
import { STATES } from './en-GB/states.ts'
import { TITLES } from './en-GB/titles.ts'
import { TODAY } from './en-GB/today.ts'
import { TYPED_VALUES } from './en-GB/typed-values.ts'
import { WORKOUT } from './en-GB/workout.ts'
import { CHARTS } from './en-GB/charts.ts'
import { IMPORTS } from './en-GB/imports.ts'
import { RACES } from './en-GB/races.ts'
import { SIGN_IN } from './en-GB/sign-in.ts'
import { WELCOME } from './en-GB/welcome.ts'

/**
 * By code.
 *
 * @example
 * EN_GB_FIRST['shell.today'] // 'Today'
 */
export const EN_GB_FIRST = {
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
