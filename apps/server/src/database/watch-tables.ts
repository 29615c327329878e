/** The first session that was given out in a format. */
export interface WatchCheckTable {
  athlete_id: string
  format: string
  session_id: string
  day: string
  delivered_at: string
  /** `null` until the runner answers. */
  answer: string | null
  note: string | null
  answered_at: string | null
}
