/** What a phone wrote down at the track; the session, the phone and the number are the phone's own. */
export interface StopwatchEntryTable {
  athlete_id: string
  session_id: string
  phone: string
  number: number
  /** JSON kept as text. */
  content: string
  created_at: string
}
