/** One set of strength work, or the strength tests of one day; the id comes from the device that logged it. */
export interface StrengthLogTable {
  id: string
  athlete_id: string
  day: string
  /** JSON kept as text. */
  content: string
  created_at: string
}
