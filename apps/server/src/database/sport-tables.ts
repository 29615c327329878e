/** Another recording of an activity, which another one leads. */
export interface TwinRecordingTable {
  id: string
  athlete_id: string
  activity_id: string
  sha256: string | null
  file_name: string | null
  source_key: string | null
  device: string | null
  sport: string
  started_at: string
  distance_m: number
  moving_time_s: number
  elapsed_time_s: number
}
/** One answer of the runner to what sport many activities were, and what they were before. */
export interface SportDecisionTable {
  id: string
  athlete_id: string
  made_at: string
  sport: string
  /** JSON kept as text. */
  previous: string
  undone_at: string | null
}
