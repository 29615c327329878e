/** American English: British English with what differs. */
import { EN_GB } from './en-GB.ts'
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
 * The American texts, by code: the British ones where they do not differ.
 *
 * @example
 * EN_US['event.5k'] // '5K'
 */
export const EN_US: Readonly<Record<TextCode, string>> = {
  ...EN_GB,
  ...DIFFERENT,
  ...PLAN_SCREENS,
  ...WORKOUT,
  ...SCREENS,
  ...ADAPT_US,
  ...MEASURED,
}
