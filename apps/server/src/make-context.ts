import { connectPorts } from './connect-ports.ts'
import type { Context, IntervalsClient } from './context.ts'
import { Originals } from './files/originals.ts'
import { EventStream } from './jobs/event-stream.ts'
import { OpenStreams } from './jobs/open-streams.ts'
import { JobQueue } from './jobs/queue.ts'
import { RecordingReaders } from './jobs/recording-readers.ts'
import type { StoreThread } from './jobs/store-thread.ts'
import { StoreWorker } from './jobs/store-worker.ts'
import { Turns } from './jobs/turns.ts'
import { ModelThread } from './model/model-thread.ts'
import { FROM_SOURCE } from './program-files.ts'

interface MakeOptions {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly demo?: boolean
  readonly publicUrl?: string | undefined
  readonly intervalsUrl?: string
  readonly intervalsClient?: IntervalsClient | undefined
  readonly modelThread?: boolean
  readonly readers?: RecordingReaders
  readonly storeThread?: StoreThread
}

type Parts = Pick<
  Context,
  'store' | 'secrets' | 'now' | 'localToken' | 'reach' | 'log' | 'readOnly'
>

/** Everything that features are given, in the thread that answers. */
export function makeContext(options: MakeOptions, parts: Parts): Context {
  const { store, now, log } = parts
  const events = new EventStream()
  const jobs = new JobQueue(store, now, log)
  const intervalsUrl = options.intervalsUrl ?? 'https://intervals.icu'
  const demo = options.demo === true
  const { dataDir, databaseUrl, publicUrl, modelThread = !FROM_SOURCE } = options
  const start = { dataDir, databaseUrl, demo, intervalsUrl, publicUrl }
  const context: Context = {
    ...parts,
    ports: connectPorts(() => context),
    dataDir,
    demo,
    originals: new Originals(options.dataDir),
    events,
    streams: new OpenStreams(),
    jobs,
    readers: options.readers ?? new RecordingReaders(),
    storeWorker: new StoreWorker(options.storeThread),
    model: modelThread ? new ModelThread(start, { now, events, jobs, log }) : null,
    adaptations: new Turns(),
    intervalsUrl,
    intervalsClient: options.intervalsClient ?? null,
  }
  return context
}
