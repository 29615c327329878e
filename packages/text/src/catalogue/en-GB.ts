/** British English, the language that the others are translated from. */
import { COMMON } from './common.ts'
import { ADAPT } from './en-GB/adapt.ts'
import { ADAPTATION_SCREENS } from './en-GB/adaptation-screens.ts'
import { DELIVERY } from './en-GB/delivery.ts'
import { EDIT } from './en-GB/edit.ts'
import { ESTIMATE } from './en-GB/estimate.ts'
import { FIELD_TESTS } from './en-GB/field-tests.ts'
import { FILES } from './en-GB/files.ts'
import { INVARIANTS } from './en-GB/invariants.ts'
import { PLAN } from './en-GB/plan.ts'
import { PLAN_FORM } from './en-GB/plan-form.ts'
import { PLAN_NOTES } from './en-GB/plan-notes.ts'
import { PLAN_SCREENS } from './en-GB/plan-screens.ts'
import { PROBLEMS } from './en-GB/problems.ts'
import { PROGRESS } from './en-GB/progress.ts'
import { RULES } from './en-GB/rules.ts'
import { RACE_DAY } from './en-GB/race-day.ts'
import { RACE_RECORD } from './en-GB/race-record.ts'
import { RACE_SIGNS } from './en-GB/race-signs.ts'
import { SESSIONS } from './en-GB/sessions.ts'
import { SETTINGS } from './en-GB/settings.ts'
import { SHELL } from './en-GB/shell.ts'
import { SHORTHAND } from './en-GB/shorthand.ts'
import { STATES } from './en-GB/states.ts'
import { STRENGTH } from './en-GB/strength.ts'
import { THRESHOLD } from './en-GB/threshold.ts'
import { TIMER } from './en-GB/timer.ts'
import { TITLES } from './en-GB/titles.ts'
import { TODAY } from './en-GB/today.ts'
import { TYPED_VALUES } from './en-GB/typed-values.ts'
import { WORKOUT } from './en-GB/workout.ts'
import { CASE } from './en-GB/case.ts'
import { CHARTS } from './en-GB/charts.ts'
import { IMPORTS } from './en-GB/imports.ts'
import { RACES } from './en-GB/races.ts'
import { RUNS } from './en-GB/runs.ts'
import { SIGN_IN } from './en-GB/sign-in.ts'
import { THRESHOLD_SCREEN } from './en-GB/threshold-screen.ts'
import { WAY_BACK } from './en-GB/way-back.ts'
import { WELCOME } from './en-GB/welcome.ts'
import { ZONES } from './en-GB/zones.ts'

/**
 * The British texts, by code.
 *
 * @example
 * EN_GB['event.half'] // 'Half marathon'
 */
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
  ...ADAPT,
  ...STATES,
  ...RULES,
  ...EDIT,
  ...PLAN_NOTES,
  ...INVARIANTS,
  ...STRENGTH,
  ...RACE_SIGNS,
  ...TYPED_VALUES,
  ...FILES,
  ...FIELD_TESTS,
  ...THRESHOLD,
  ...ESTIMATE,
  ...PLAN_SCREENS,
  ...PLAN_FORM,
  ...DELIVERY,
  ...ADAPTATION_SCREENS,
  ...TODAY,
  ...TIMER,
  ...CASE,
  ...WAY_BACK,
  ...CHARTS,
  ...IMPORTS,
  ...RACES,
  ...RACE_DAY,
  ...RACE_RECORD,
  ...RUNS,
  ...SIGN_IN,
  ...THRESHOLD_SCREEN,
  ...WELCOME,
  ...ZONES,
} as const

/** Every code there is a text for. */
export type TextCode = keyof typeof EN_GB
