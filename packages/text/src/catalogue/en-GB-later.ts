/** British English, the part that is loaded when a page or a message needs it. */
import { ADAPT } from './en-GB/adapt.ts'
import { EDIT } from './en-GB/edit.ts'
import { ESTIMATE } from './en-GB/estimate.ts'
import { FIELD_TESTS } from './en-GB/field-tests.ts'
import { FILES } from './en-GB/files.ts'
import { INVARIANTS } from './en-GB/invariants.ts'
import { PLAN_NOTES } from './en-GB/plan-notes.ts'
import { PROBLEMS } from './en-GB/problems.ts'
import { PROGRESS } from './en-GB/progress.ts'
import { RULES } from './en-GB/rules.ts'
import { RACE_DAY } from './en-GB/race-day.ts'
import { RACE_RECORD } from './en-GB/race-record.ts'
import { RACE_SIGNS } from './en-GB/race-signs.ts'
import { SETTINGS } from './en-GB/settings.ts'
import { SETTINGS_SECTIONS } from './en-GB/settings-sections.ts'
import { SHORTHAND } from './en-GB/shorthand.ts'
import { STRENGTH } from './en-GB/strength.ts'
import { THRESHOLD } from './en-GB/threshold.ts'
import { TIMER } from './en-GB/timer.ts'
import { CASE } from './en-GB/case.ts'
import { RUNS } from './en-GB/runs.ts'
import { THRESHOLD_SCREEN } from './en-GB/threshold-screen.ts'
import { EXAMPLE } from './en-GB/example.ts'
import { HISTORY } from './en-GB/history.ts'
import { WHY } from './en-GB/why.ts'
import { WAY_BACK } from './en-GB/way-back.ts'
import { WEEK_REVIEW } from './en-GB/week-review.ts'
import { ZONES } from './en-GB/zones.ts'

/**
 * By code.
 *
 * @example
 * EN_GB_LATER['settings.metric'] // 'Kilometres, min/km'
 */
export const EN_GB_LATER = {
  ...ADAPT,
  ...EDIT,
  ...ESTIMATE,
  ...FIELD_TESTS,
  ...FILES,
  ...INVARIANTS,
  ...PLAN_NOTES,
  ...PROBLEMS,
  ...PROGRESS,
  ...RULES,
  ...RACE_DAY,
  ...RACE_RECORD,
  ...RACE_SIGNS,
  ...SETTINGS,
  ...SETTINGS_SECTIONS,
  ...SHORTHAND,
  ...STRENGTH,
  ...THRESHOLD,
  ...TIMER,
  ...CASE,
  ...RUNS,
  ...THRESHOLD_SCREEN,
  ...EXAMPLE,
  ...HISTORY,
  ...WHY,
  ...WAY_BACK,
  ...WEEK_REVIEW,
  ...ZONES,
} as const
