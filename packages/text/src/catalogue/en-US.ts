/** American English: British English with what differs. */
import { EN_GB } from './en-GB.ts'
import type { TextCode } from './en-GB.ts'
import { SCREENS } from './en-US/screens.ts'
import { WORKOUT } from './en-US/workout.ts'

export const EN_US: Readonly<Record<TextCode, string>> = { ...EN_GB, ...WORKOUT, ...SCREENS }
