/** British English: the coach’s bench. */
import { SEASON } from '../season.ts'
import { SQUAD } from '../squad.ts'

export const TEXTS = { ...SEASON, ...SQUAD } as const
