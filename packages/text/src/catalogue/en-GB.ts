/** British English, the language that the others are translated from. */
import { EN_GB_FIRST } from './en-GB-first.ts'
import { EN_GB_LATER } from './en-GB-later.ts'

/**
 * The British texts, by code.
 *
 * @example
 * EN_GB['event.half'] // 'Half marathon'
 */
export const EN_GB = { ...EN_GB_FIRST, ...EN_GB_LATER } as const

/** Every code there is a text for. */
export type TextCode = keyof typeof EN_GB
