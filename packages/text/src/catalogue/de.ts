/** German, complete: a missing code is a type error. */
import { PROGRESS } from './de/progress.ts'
import { SETTINGS } from './de/settings.ts'
import { SHELL } from './de/shell.ts'
import type { TextCode } from './en-GB.ts'

export const DE: Readonly<Record<TextCode, string>> = { ...PROGRESS, ...SETTINGS, ...SHELL }
