/** How many changes of an athlete there were; on PostgreSQL, those that were added up so far. */
export interface AthleteVersionTable {
  athlete_id: string
  version: number
}
/** An answer of the model, worked out already: good until the athlete, the day or the program is another one. */
export interface StoredAnswerTable {
  athlete_id: string
  /** The hash of who asked for what. */
  key: string
  /** The athlete's version before the answer was worked out. */
  version: number
  /** The athlete's calendar day. */
  day: string
  /** The build of the program that gave the answer. */
  program: string
  stored_at: string
  /** JSON kept as text. */
  headers: string
  /** Compressed with gzip. */
  body: Uint8Array
}
