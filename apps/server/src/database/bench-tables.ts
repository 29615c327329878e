import type { Flag } from './column-types.ts'

/** What people wrote to each other about a session or a run. */
export interface CommentTable {
  id: string
  athlete_id: string
  account_id: string
  author: string
  about_kind: string
  about_id: string
  text: string
  /** The athlete waits for an answer. */
  question: Flag
  answered_at: string | null
  created_at: string
}
/** The forecast for the mile as it was on a day, seconds. */
export interface MileDayTable {
  athlete_id: string
  day: string
  mile_s: number
  low_s: number
  high_s: number
}
