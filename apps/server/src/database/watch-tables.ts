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

/** How sessions are sent to intervals.icu. */
export interface PushTable {
  athlete_id: string
  is_on: 0 | 1
  days_ahead: number
  prefix: string
  message: string | null
  pushed_at: string | null
  tries: number
}
export interface PushedSessionTable {
  athlete_id: string
  session_id: string
  day: string
  state: 'equal' | 'different' | 'failed'
  detail: string | null
  at: string
}
