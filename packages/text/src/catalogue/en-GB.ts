/** British English, the language that the others are translated from. */
import { PROGRESS } from './en-GB/progress.ts'
import { SETTINGS } from './en-GB/settings.ts'
import { SHELL } from './en-GB/shell.ts'

export const EN_GB = { ...PROGRESS, ...SETTINGS, ...SHELL } as const

/** Every code there is a text for. */
export type TextCode = keyof typeof EN_GB
