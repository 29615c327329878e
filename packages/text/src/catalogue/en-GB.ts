/** British English, the language that the others are translated from. */
import { EN_GB_FIRST } from './en-GB-first.ts'
import { TEXTS as WELCOME } from './en-GB/parts/welcome.ts'
import { TEXTS as WHY } from './en-GB/parts/why.ts'
import { TEXTS as PLAN_FORM } from './en-GB/parts/plan-form.ts'
import { TEXTS as SESSION } from './en-GB/parts/session.ts'
import { TEXTS as LOAD } from './en-GB/parts/load.ts'
import { TEXTS as HEALTH } from './en-GB/parts/health.ts'
import { TEXTS as STRENGTH } from './en-GB/parts/strength.ts'
import { TEXTS as MOVES } from './en-GB/parts/moves.ts'
import { TEXTS as CHANGES } from './en-GB/parts/changes.ts'
import { TEXTS as PROGRESS } from './en-GB/parts/progress.ts'
import { TEXTS as THRESHOLD } from './en-GB/parts/threshold.ts'
import { TEXTS as RUNS } from './en-GB/parts/runs.ts'
import { TEXTS as RACES } from './en-GB/parts/races.ts'
import { TEXTS as RACE_DAY } from './en-GB/parts/race-day.ts'
import { TEXTS as FORM } from './en-GB/parts/form.ts'
import { TEXTS as CASE } from './en-GB/parts/case.ts'
import { TEXTS as FORM_VIDEO } from './en-GB/parts/form-video.ts'
import { TEXTS as STOPWATCH } from './en-GB/parts/stopwatch.ts'
import { TEXTS as PEOPLE } from './en-GB/parts/people.ts'
import { TEXTS as SQUAD } from './en-GB/parts/squad.ts'
import { TEXTS as SAVED_WEEKS } from './en-GB/parts/saved-weeks.ts'
import { TEXTS as SETTINGS } from './en-GB/parts/settings.ts'
import { TEXTS as SIGN_IN_WAYS } from './en-GB/parts/sign-in-ways.ts'
import { TEXTS as PROBLEMS } from './en-GB/parts/problems.ts'

/**
 * The British texts, by code.
 *
 * @example
 * EN_GB['event.half'] // 'Half marathon'
 */
export const EN_GB = {
  ...EN_GB_FIRST,
  ...WELCOME,
  ...WHY,
  ...PLAN_FORM,
  ...SESSION,
  ...LOAD,
  ...HEALTH,
  ...STRENGTH,
  ...MOVES,
  ...CHANGES,
  ...PROGRESS,
  ...THRESHOLD,
  ...RUNS,
  ...RACES,
  ...RACE_DAY,
  ...CASE,
  ...FORM_VIDEO,
  ...FORM,
  ...STOPWATCH,
  ...PEOPLE,
  ...SQUAD,
  ...SAVED_WEEKS,
  ...SETTINGS,
  ...SIGN_IN_WAYS,
  ...PROBLEMS,
} as const

/** Every code there is a text for. */
export type TextCode = keyof typeof EN_GB
