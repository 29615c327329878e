/** What the recording of a run shows at a glance, kept because lists ask for it of many runs. */
export interface RunShapeTable {
  activity_id: string
  athlete_id: string
  /** Of the way it was worked out; an older one is done again. */
  version: number
  /** JSON kept as text. */
  content: string
}
