import type { Message } from '@bell-lap/units/message'
import type { Access } from './contract/access.ts'
import type { Caller } from './contract/caller.ts'
import type { Store } from './database/store.ts'
import type { Originals } from './files/originals.ts'
import type { S3Settings } from './files/s3-settings.ts'
import type { SecretBox } from './files/secret-box.ts'
import type { EventStream } from './jobs/event-stream.ts'
import type { JobQueue, Log } from './jobs/queue.ts'
import type { RecordingReaders } from './jobs/recording-readers.ts'
import type { OpenStreams } from './jobs/open-streams.ts'
import type { ThisProcess } from './jobs/this-process.ts'
import type { StoreWorker } from './jobs/store-worker.ts'
import type { Turns } from './jobs/turns.ts'
import type { ModelThread } from './model/model-thread.ts'
import type { OidcProvider } from './oidc-provider.ts'
import type { Ports } from './ports.ts'
import type { Reach } from './reach/reach.ts'

/** A registration at intervals.icu, by which runners let this server in without a key. */
export interface IntervalsClient {
  readonly id: string
  readonly secret: string
}

/** What every feature is given: the store, the clock, the ports, and the few things that live in a process. */
export interface Context {
  readonly store: Store
  readonly dataDir: string
  readonly demo: boolean
  readonly now: () => Date
  readonly originals: Originals
  /** Where the originals are kept besides the folder; threads open it for themselves. */
  readonly s3: S3Settings | undefined
  /** How many bytes of original files a runner may have; `null` for any number. */
  readonly quotaBytes: number | null
  /** Whether each runner is backed up daily; off where the whole server is. */
  readonly dailyBackups: boolean
  /** Seals keys and secret addresses before they are stored. */
  readonly secrets: SecretBox
  readonly events: EventStream
  /** What ends when a device is signed out. */
  readonly streams: OpenStreams
  readonly jobs: JobQueue
  /** This process among those on the store. */
  readonly process: ThisProcess
  readonly readers: RecordingReaders
  readonly storeWorker: StoreWorker
  /** The thread that works with the model; `null` on that thread, and where the program runs from source. */
  readonly model: ModelThread | null
  /**
   * Work for one athlete that must not overlap, in whichever process: two adaptations at the same time would say the
   * same things twice.
   */
  readonly turns: Turns
  /** What features ask of those that build on them. */
  readonly ports: Ports
  /** Shown by the command line of this machine. */
  readonly localToken: string
  /** The names under which the server may be called, and the addresses that lead to it. */
  readonly reach: Reach
  /** Where intervals.icu is; tests put a server of their own there. */
  readonly intervalsUrl: string
  /** As what this server is registered there; `null` where it is not, and on the thread of the model. */
  readonly intervalsClient: IntervalsClient | null
  /** Another service that says who somebody is; `null` where none is set. */
  readonly oidc: OidcProvider | null
  readonly log: Log
  /** Why nothing can be saved, while the data can only be read; `null` otherwise. */
  readonly readOnly: Message | null
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks. Set before every route that is not public. */
    caller: Caller
  }
  interface FastifyContextConfig {
    /** Who may call the route; copied from its contract. */
    access?: Access
  }
}
