/** The stretches of a run that could be races, kept because they take long to work out. */
export interface RunRacesTable {
  activity_id: string
  athlete_id: string
  /** Of the way it was worked out; an older one is done again. */
  version: number
  /** JSON kept as text. */
  content: string
}
/** One answer of the runner to which runs were races. */
export interface RaceAnswerTable {
  id: string
  athlete_id: string
  made_at: string
  /** JSON kept as text: the results that were made of races, and what were none. */
  content: string
  undone_at: string | null
}
