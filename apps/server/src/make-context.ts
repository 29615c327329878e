import { connectPorts } from './connect-ports.ts'
import type { Context, IntervalsClient } from './context.ts'
import { Originals } from './files/originals.ts'
import type { S3Settings } from './files/s3-settings.ts'
import { EventStream } from './jobs/event-stream.ts'
import { OpenStreams } from './jobs/open-streams.ts'
import { JobQueue } from './jobs/queue.ts'
import { RecordingReaders } from './jobs/recording-readers.ts'
import type { StoreThread } from './jobs/store-thread.ts'
import { StoreWorker } from './jobs/store-worker.ts'
import { turnsOf } from './jobs/shared-turns.ts'
import { ALONE } from './jobs/this-process.ts'
import type { ThisProcess } from './jobs/this-process.ts'
import { ModelThread } from './model/model-thread.ts'
import type { OidcProvider } from './oidc-provider.ts'
import { FROM_SOURCE } from './program-files.ts'

interface MakeOptions {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly demo?: boolean
  readonly publicUrl?: string | undefined
  readonly intervalsUrl?: string
  readonly intervalsClient?: IntervalsClient | undefined
  readonly oidc?: OidcProvider | null | undefined
  readonly modelThread?: boolean
  readonly readers?: RecordingReaders
  readonly storeThread?: StoreThread
  readonly s3?: S3Settings | undefined
  readonly quotaBytes?: number | undefined
  readonly dailyBackups?: boolean | undefined
  /** This process among several; without it, it is the only one. */
  readonly process?: ThisProcess
}

type Parts = Pick<
  Context,
  'store' | 'secrets' | 'now' | 'localToken' | 'reach' | 'log' | 'readOnly'
>

/** Everything that features are given, in the thread that answers. */
export function makeContext(options: MakeOptions, parts: Parts): Context {
  const { store, now, log } = parts
  const process = options.process ?? ALONE
  const events = new EventStream(undefined, process)
  const jobs = new JobQueue(store, now, log, process)
  const intervalsUrl = options.intervalsUrl ?? 'https://intervals.icu'
  const demo = options.demo === true
  const { dataDir, databaseUrl, publicUrl, s3, modelThread = !FROM_SOURCE } = options
  const { isAlone } = process
  const start = { dataDir, databaseUrl, demo, intervalsUrl, publicUrl, isAlone, s3 }
  const context: Context = {
    ...parts,
    ports: connectPorts(() => context),
    dataDir,
    demo,
    s3,
    quotaBytes: options.quotaBytes ?? null,
    dailyBackups: options.dailyBackups ?? true,
    originals: new Originals(dataDir, s3),
    events,
    streams: new OpenStreams(process),
    jobs,
    process,
    readers: options.readers ?? new RecordingReaders(),
    storeWorker: new StoreWorker(options.storeThread),
    model: modelThread ? new ModelThread(start, { now, events, jobs, log }) : null,
    turns: turnsOf(process, databaseUrl),
    intervalsUrl,
    intervalsClient: options.intervalsClient ?? null,
    oidc: options.oidc ?? null,
  }
  return context
}
