/** What the thread that answers and the thread of the model say to each other. */
import type { Caller } from '../contract/caller.ts'
import type { S3Settings } from '../files/s3-settings.ts'
import type { ChangedWhat } from '../jobs/changed-what.ts'
import type { ServerEvent } from '../jobs/event-stream.ts'

/** What a thread of the model is started with. */
export interface ModelStart {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly demo: boolean
  readonly intervalsUrl: string
  readonly publicUrl: string | undefined
  /** No other process has the store. */
  readonly isAlone: boolean
  readonly s3: S3Settings | undefined
}

/** What follows a change or the start and needs the model; `daily/follow-ups.ts` says what is done. */
export type FollowUp = 'results' | 'form' | 'activities' | 'restore' | 'morning' | 'start'

/** A request that was let in, as far as a route looks at it. */
export interface AskedRoute {
  readonly method: string
  /** With path and query, such as `/api/v1/weeks?weeks=4`. */
  readonly url: string
  readonly language: string | undefined
  readonly caller: Caller
  /** Parsed JSON; `undefined` without one. */
  readonly body: unknown
}

export interface ModelAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** What an answer is stored by (`stored-answers.ts`). */
export interface StoreAs {
  readonly athleteId: string
  /** The hash of who asks for what. */
  readonly key: string
  /** The version of the athlete's data before the model was asked. */
  readonly version: number
  /** The athlete's calendar day. */
  readonly day: string
  /** The build of the program. */
  readonly program: string
}

export type ModelTask =
  | {
      readonly kind: 'answer'
      readonly asked: AskedRoute
      /** Without it the answer is not stored. */
      readonly storeAs: StoreAs | null
    }
  | {
      readonly kind: 'follow'
      readonly followUp: FollowUp
      readonly athleteId: string
      /** The import whose end this follows. */
      readonly ending: string | undefined
    }

/** What the clock of the program shows (`nowMs`) at an instant of the machine (`atMs`), milliseconds. */
export interface ClockReading {
  readonly nowMs: number
  readonly atMs: number
}

export type ToModel =
  | { readonly kind: 'task'; readonly task: ModelTask; readonly clock: ClockReading }
  | { readonly kind: 'close' }

export type LogLevel = 'info' | 'warn' | 'error'

export type FromModel =
  | { readonly kind: 'answered'; readonly answer: ModelAnswer }
  /** The task is over, also what is done after an answer. */
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: Error }
  | {
      readonly kind: 'changed'
      readonly athleteId: string
      readonly whats: readonly ChangedWhat[]
    }
  | { readonly kind: 'event'; readonly athleteId: string; readonly event: ServerEvent }
  /** A job was added to the queue. */
  | { readonly kind: 'wake' }
  | {
      readonly kind: 'log'
      readonly level: LogLevel
      readonly text: string
      readonly cause: string | null
    }

/** Milliseconds on a clock that both threads share and nobody sets. */
export const machineMs = () => performance.timeOrigin + performance.now()
