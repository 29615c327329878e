/** German, the part that is loaded when a page or a message needs it. */
import { ADAPT } from './de/adapt.ts'
import { EDIT } from './de/edit.ts'
import { ESTIMATE } from './de/estimate.ts'
import { FIELD_TESTS } from './de/field-tests.ts'
import { FILES } from './de/files.ts'
import { INVARIANTS } from './de/invariants.ts'
import { PLAN_NOTES } from './de/plan-notes.ts'
import { PROBLEMS } from './de/problems.ts'
import { PROGRESS } from './de/progress.ts'
import { RULES } from './de/rules.ts'
import { RACE_DAY } from './de/race-day.ts'
import { RACE_RECORD } from './de/race-record.ts'
import { RACE_SIGNS } from './de/race-signs.ts'
import { SETTINGS } from './de/settings.ts'
import { SETTINGS_SECTIONS } from './de/settings-sections.ts'
import { SHORTHAND } from './de/shorthand.ts'
import { STRENGTH } from './de/strength.ts'
import { THRESHOLD } from './de/threshold.ts'
import { TIMER } from './de/timer.ts'
import { CASE } from './de/case.ts'
import { RUNS } from './de/runs.ts'
import { THRESHOLD_SCREEN } from './de/threshold-screen.ts'
import { EXAMPLE } from './de/example.ts'
import { HISTORY } from './de/history.ts'
import { WHY } from './de/why.ts'
import { WAY_BACK } from './de/way-back.ts'
import { WEEK_REVIEW } from './de/week-review.ts'
import { ZONES } from './de/zones.ts'

/**
 * By code.
 *
 * @example
 * DE_LATER['settings.metric'] // 'Kilometer, min/km'
 */
export const DE_LATER = {
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
