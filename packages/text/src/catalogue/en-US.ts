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
  'settings.metric': 'Kilometers, min/km',
}

export const EN_US: Readonly<Record<TextCode, string>> = {
  ...EN_GB,
  ...DIFFERENT,
  ...PLAN_SCREENS,
  ...WORKOUT,
  ...SCREENS,
  ...ADAPT_US,
  ...MEASURED,
}
