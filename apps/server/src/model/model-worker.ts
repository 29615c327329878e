/** The thread of the model; `model-thread.ts` starts it and asks it one thing after another. */
import { parentPort, workerData } from 'node:worker_threads'
import { connectPorts } from '../connect-ports.ts'
import type { Context } from '../context.ts'
import { FOLLOW_UPS } from '../daily/follow-ups.ts'
import { connectStore } from '../database/open.ts'
import { Originals } from '../files/originals.ts'
import { openSecretBox } from '../files/secret-box.ts'
import { EventStream } from '../jobs/event-stream.ts'
import type { ChangedWhat } from '../jobs/changed-what.ts'
import type { ServerEvent } from '../jobs/event-stream.ts'
import { OpenStreams } from '../jobs/open-streams.ts'
import { plainError } from '../jobs/plain-error.ts'
import { JobQueue } from '../jobs/queue.ts'
import type { Log } from '../jobs/queue.ts'
import { RecordingReaders } from '../jobs/recording-readers.ts'
import { StoreWorker } from '../jobs/store-worker.ts'
import { turnsOf } from '../jobs/shared-turns.ts'
import { ALONE } from '../jobs/this-process.ts'
import { makeReach } from '../reach/reach.ts'
import { buildModelApp } from './model-app.ts'
import { machineMs } from './model-messages.ts'
import { storeAnswer } from './stored-answers.ts'
import type {
  ClockReading,
  FromModel,
  LogLevel,
  ModelStart,
  ModelTask,
  ToModel,
} from './model-messages.ts'

if (parentPort === null) throw new Error('this is the code of a thread')
const port = parentPort
const tell = (message: FromModel, moved: ArrayBuffer[] = []) => port.postMessage(message, moved)

/** What happens here is told to the pages by the other thread. */
class EventsElsewhere extends EventStream {
  override changed(athleteId: string, ...whats: readonly ChangedWhat[]): void {
    tell({ kind: 'changed', athleteId, whats })
  }

  override tell(athleteId: string, event: ServerEvent): void {
    tell({ kind: 'event', athleteId, event })
  }
}

/** Adds jobs that the other thread does. */
class JobsElsewhere extends JobQueue {
  override wake(): void {
    tell({ kind: 'wake' })
  }
}

function logElsewhere(level: LogLevel) {
  return (details: unknown, text?: string) => {
    const { err } = (typeof details === 'object' ? details : {}) as { readonly err?: unknown }
    const cause = err instanceof Error ? (err.stack ?? err.message) : null
    tell({ kind: 'log', level, text: text ?? String(details), cause })
  }
}

let clock: ClockReading = { nowMs: Date.now(), atMs: machineMs() }
/** The clock of the other thread, which tests may have set. */
const now = () => new Date(clock.nowMs + machineMs() - clock.atMs)

const context = await openContext(workerData as ModelStart)
const ask = await buildModelApp(context)

async function openContext(start: ModelStart): Promise<Context> {
  const { dataDir, databaseUrl, demo, intervalsUrl, publicUrl, isAlone, s3 } = start
  const log: Log = {
    info: logElsewhere('info'),
    warn: logElsewhere('warn'),
    error: logElsewhere('error'),
  }
  const store = await connectStore(dataDir, databaseUrl)
  const opened: Context = {
    store,
    dataDir,
    demo,
    intervalsUrl,
    intervalsClient: null,
    now,
    log,
    ports: connectPorts(() => opened),
    originals: new Originals(dataDir, s3),
    s3,
    quotaBytes: null,
    dailyBackups: false,
    secrets: openSecretBox(dataDir),
    events: new EventsElsewhere(),
    streams: new OpenStreams(),
    jobs: new JobsElsewhere(store, now, log),
    // The other thread tells the other processes what happens here.
    process: { ...ALONE, isAlone },
    readers: new RecordingReaders(),
    storeWorker: new StoreWorker(),
    model: null,
    readOnly: null,
    turns: turnsOf(start, databaseUrl),
    // Nobody signs in on this thread.
    oidc: null,
    localToken: '',
    reach: makeReach({ publicUrl, listening: () => null }),
  }
  return opened
}

async function answer({ asked, storeAs }: ModelTask & { readonly kind: 'answer' }): Promise<void> {
  const given = await ask(asked)
  const { status, headers, body } = given
  // The bytes move to the other thread, which does not wait until they are stored.
  const stored = storeAs === null || status !== 200 ? null : body.slice()
  tell({ kind: 'answered', answer: given }, [body.buffer as ArrayBuffer])
  if (storeAs === null || stored === null) return
  try {
    await storeAnswer(context.store, storeAs, { headers, body: stored, now: now() })
  } catch (error) {
    // Such as a full disk. The answer was given.
    context.log.warn({ err: error }, 'an answer could not be stored')
  }
}

async function doTask(task: ModelTask): Promise<void> {
  try {
    if (task.kind === 'answer') await answer(task)
    else await FOLLOW_UPS[task.followUp](context, task.athleteId, task.ending)
    tell({ kind: 'done' })
  } catch (error) {
    tell({ kind: 'failed', error: plainError(error) })
  }
}

async function close(): Promise<void> {
  await context.readers.close()
  await context.storeWorker.close()
  await context.turns.close()
  await context.store.database.destroy()
  port.close()
}

port.on('message', (message: ToModel) => {
  if (message.kind === 'close') void close()
  else {
    clock = message.clock
    void doTask(message.task)
  }
})
