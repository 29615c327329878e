/** A recording whose day cannot be right. It counts as nothing until the runner types the day. */
export interface HeldActivityTable {
  id: string
  athlete_id: string
  sha256: string | null
  file_name: string | null
  /** Which of the activities of its file. */
  place: number
  /** What the list of an export says of it; JSON kept as text. */
  extra: string | null
  /** As the file says it. */
  started_at: string
  sport: string
  name: string | null
  distance_m: number
  moving_time_s: number
  held_at: string
  /** When the runner typed the day or discarded it. */
  settled_at: string | null
  /** What it became; `null` where it was discarded. */
  activity_id: string | null
}

/** A value of a morning from an export: one for each day, measure and source. */
export interface ImportedMorningTable {
  id: string
  athlete_id: string
  day: string
  measure: 'resting-heart-rate' | 'hrv-rmssd' | 'hrv-sdnn' | 'sleep'
  /** Beats per minute, milliseconds or hours. */
  value: number
  source: 'apple-health' | 'garmin'
}
