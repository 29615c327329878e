import type { ChangedWhat } from './changed-what.ts'

/** What one process tells the others that share its database: ids, and nothing of a runner. */
export type Note =
  /** There may be a job to do. */
  | { readonly kind: 'jobs' }
  /** What is done for an athlete is to be ended. */
  | { readonly kind: 'cancel'; readonly athleteId: string }
  | {
      readonly kind: 'changed'
      readonly athleteId: string
      readonly whats: readonly ChangedWhat[]
    }
  | {
      readonly kind: 'import'
      readonly athleteId: string
      readonly importId: string
      readonly secondsLeft: number | null
    }
  /** A session ended, and with it what it has open. */
  | { readonly kind: 'signed-out'; readonly session: string }

/** One of the processes on a store. */
export interface ThisProcess {
  readonly id: string
  /** No other process has the store. */
  readonly isAlone: boolean
  /** Tells the others; nobody waits for it, and alone it does nothing. */
  readonly tell: (note: Note) => void
}

/** The only process on its store. */
export const ALONE: ThisProcess = { id: 'alone', isAlone: true, tell: () => undefined }
