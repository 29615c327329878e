/** British English: the weeks that a coach saved. */
import { SAVED_WEEKS } from '../saved-weeks.ts'

export const TEXTS = SAVED_WEEKS
