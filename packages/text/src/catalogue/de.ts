/** German, complete: a missing code is a type error. */
import { DE_FIRST } from './de-first.ts'
import { DE_LATER } from './de-later.ts'
import type { TextCode } from './en-GB.ts'

/**
 * The German texts, by code.
 *
 * @example
 * DE['event.half'] // 'Halbmarathon'
 */
export const DE: Readonly<Record<TextCode, string>> = { ...DE_FIRST, ...DE_LATER }
