/** What American English says in another way than British English. */
import type { TextCode } from './en-GB.ts'
import { ADAPT_US } from './en-US/adapt.ts'
import { MEASURED } from './en-US/measured.ts'
import { PLAN_SCREENS } from './en-US/plan-screens.ts'
import { SCREENS } from './en-US/screens.ts'
import { WORKOUT } from './en-US/workout.ts'

const DIFFERENT: Readonly<Partial<Record<TextCode, string>>> = {
  'field.weeklyKm': 'Kilometers a week',
  'loss.metres-as-seconds':
    '{count, plural, one {A step in meters is} other {# steps in meters are}} converted to seconds at your pace.',
  'loss.seconds-as-metres':
    '{count, plural, one {A step in seconds is} other {# steps in seconds are}} converted to meters at your pace.',
  'settings.metric': 'Kilometers, min/km',
}

/**
 * By code.
 *
 * @example
 * EN_US_DIFFERENT['settings.metric'] // 'Kilometers, min/km'
 */
export const EN_US_DIFFERENT: Readonly<Partial<Record<TextCode, string>>> = {
  ...DIFFERENT,
  ...PLAN_SCREENS,
  ...WORKOUT,
  ...SCREENS,
  ...ADAPT_US,
  ...MEASURED,
}
