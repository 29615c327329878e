/** British English: the coach’s bench. */
import { SQUAD } from '../squad.ts'

export const TEXTS = SQUAD
