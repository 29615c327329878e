/** German: the details of a session, and the review of a week. */
import { STRENGTH } from '../strength.ts'
import { TIMER } from '../timer.ts'
import { WEEK_REVIEW } from '../week-review.ts'

export const TEXTS = {
  ...STRENGTH,
  ...TIMER,
  ...WEEK_REVIEW,
} as const
