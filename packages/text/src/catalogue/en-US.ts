/** American English: British English with what differs. */
import { EN_GB } from './en-GB.ts'
import type { TextCode } from './en-GB.ts'
import { EN_US_DIFFERENT } from './en-US-different.ts'

/**
 * The American texts, by code: the British ones where they do not differ.
 *
 * @example
 * EN_US['event.5k'] // '5K'
 */
export const EN_US: Readonly<Record<TextCode, string>> = { ...EN_GB, ...EN_US_DIFFERENT }
