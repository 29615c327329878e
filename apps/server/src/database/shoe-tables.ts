/** A shoe by its name, which is what `activities.gear` says of a run. */
export interface ShoeTable {
  id: string
  athlete_id: string
  name: string
  created_at: string
  /** JSON kept as text: kind, metres before the first run, retired, default for. */
  content: string
}
