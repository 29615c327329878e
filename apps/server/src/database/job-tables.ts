export interface JobTable {
  id: string
  athlete_id: string
  kind: string
  subject: string
  /** `cancelled`: its process is to end it; then the row goes. */
  state: 'waiting' | 'running' | 'cancelled' | 'finished' | 'failed'
  attempts: number
  created_at: string
  lease_until: string | null
  error: string | null
  /** Not before this instant. */
  run_after: string | null
  /** The process that does it. */
  owner: string | null
}

/** What is done for an athlete once in each stretch of time, whichever process does it. */
export interface RoundTable {
  athlete_id: string
  kind: 'morning' | 'connections'
  /** The last stretch that was begun, such as a day. */
  slot: string
  /** The process that is doing it; `null` when it is done. */
  owner: string | null
  lease_until: string | null
}
