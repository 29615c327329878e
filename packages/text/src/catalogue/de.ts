/** German, complete: a missing code is a type error. */
import { DE_FIRST } from './de-first.ts'
import { TEXTS as WELCOME } from './de/parts/welcome.ts'
import { TEXTS as WHY } from './de/parts/why.ts'
import { TEXTS as PLAN_FORM } from './de/parts/plan-form.ts'
import { TEXTS as SESSION } from './de/parts/session.ts'
import { TEXTS as LOAD } from './de/parts/load.ts'
import { TEXTS as HEALTH } from './de/parts/health.ts'
import { TEXTS as STRENGTH } from './de/parts/strength.ts'
import { TEXTS as MOVES } from './de/parts/moves.ts'
import { TEXTS as CHANGES } from './de/parts/changes.ts'
import { TEXTS as PROGRESS } from './de/parts/progress.ts'
import { TEXTS as THRESHOLD } from './de/parts/threshold.ts'
import { TEXTS as RUNS } from './de/parts/runs.ts'
import { TEXTS as RACES } from './de/parts/races.ts'
import { TEXTS as RACE_DAY } from './de/parts/race-day.ts'
import { TEXTS as FORM } from './de/parts/form.ts'
import { TEXTS as CASE } from './de/parts/case.ts'
import { TEXTS as FORM_VIDEO } from './de/parts/form-video.ts'
import { TEXTS as STOPWATCH } from './de/parts/stopwatch.ts'
import { TEXTS as PEOPLE } from './de/parts/people.ts'
import { TEXTS as SQUAD } from './de/parts/squad.ts'
import { TEXTS as SAVED_WEEKS } from './de/parts/saved-weeks.ts'
import { TEXTS as SETTINGS } from './de/parts/settings.ts'
import { TEXTS as SIGN_IN_WAYS } from './de/parts/sign-in-ways.ts'
import { TEXTS as PROBLEMS } from './de/parts/problems.ts'
import type { TextCode } from './en-GB.ts'

/**
 * The German texts, by code.
 *
 * @example
 * DE['event.half'] // 'Halbmarathon'
 */
export const DE: Readonly<Record<TextCode, string>> = {
  ...DE_FIRST,
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
}
