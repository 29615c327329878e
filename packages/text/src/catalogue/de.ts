/** German, complete: a missing code is a type error. */
import { COMMON } from './common.ts'
import { ADAPT } from './de/adapt.ts'
import { ADAPTATION_SCREENS } from './de/adaptation-screens.ts'
import { DELIVERY } from './de/delivery.ts'
import { EDIT } from './de/edit.ts'
import { ESTIMATE } from './de/estimate.ts'
import { FIELD_TESTS } from './de/field-tests.ts'
import { FILES } from './de/files.ts'
import { INVARIANTS } from './de/invariants.ts'
import { PLAN } from './de/plan.ts'
import { PLAN_FORM } from './de/plan-form.ts'
import { PLAN_NOTES } from './de/plan-notes.ts'
import { PLAN_SCREENS } from './de/plan-screens.ts'
import { PROBLEMS } from './de/problems.ts'
import { PROGRESS } from './de/progress.ts'
import { RULES } from './de/rules.ts'
import { RACE_DAY } from './de/race-day.ts'
import { RACE_RECORD } from './de/race-record.ts'
import { RACE_SIGNS } from './de/race-signs.ts'
import { SESSIONS } from './de/sessions.ts'
import { SETTINGS } from './de/settings.ts'
import { SHELL } from './de/shell.ts'
import { SHORTHAND } from './de/shorthand.ts'
import { STATES } from './de/states.ts'
import { STRENGTH } from './de/strength.ts'
import { THRESHOLD } from './de/threshold.ts'
import { TIMER } from './de/timer.ts'
import { TITLES } from './de/titles.ts'
import { TODAY } from './de/today.ts'
import { TYPED_VALUES } from './de/typed-values.ts'
import { WORKOUT } from './de/workout.ts'
import { CASE } from './de/case.ts'
import { CHARTS } from './de/charts.ts'
import { IMPORTS } from './de/imports.ts'
import { RACES } from './de/races.ts'
import { RUNS } from './de/runs.ts'
import { SIGN_IN } from './de/sign-in.ts'
import { THRESHOLD_SCREEN } from './de/threshold-screen.ts'
import { WAY_BACK } from './de/way-back.ts'
import { WELCOME } from './de/welcome.ts'
import { ZONES } from './de/zones.ts'
import type { TextCode } from './en-GB.ts'

/**
 * The German texts, by code.
 *
 * @example
 * DE['event.half'] // 'Halbmarathon'
 */
export const DE: Readonly<Record<TextCode, string>> = {
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
}
