import { Worker } from 'node:worker_threads'
import type { EventStream } from '../jobs/event-stream.ts'
import { Interrupted } from '../jobs/interrupted.ts'
import type { JobQueue, Log } from '../jobs/queue.ts'
import { FROM_SOURCE, WORKERS } from '../program-files.ts'
import { machineMs } from './model-messages.ts'
import type {
  AskedRoute,
  FollowUp,
  FromModel,
  ModelAnswer,
  ModelStart,
  ModelTask,
  StoreAs,
  ToModel,
} from './model-messages.ts'

function startWorker(workerData: ModelStart): Worker {
  if (!FROM_SOURCE) return new Worker(WORKERS.model, { workerData })
  // The first file of a thread cannot be TypeScript; what it imports can.
  const code = `import('tsx/esm/api').then(({ register }) => {
    register()
    return import(${JSON.stringify(WORKERS.model.href)})
  })`
  const execArgv = ['--conditions=source']
  return new Worker(code, { eval: true, workerData, execArgv })
}

interface Surroundings {
  readonly now: () => Date
  readonly events: EventStream
  readonly jobs: Pick<JobQueue, 'wake'>
  readonly log: Log
}

interface Running {
  readonly answered: (answer: ModelAnswer) => void
  readonly done: () => void
  readonly failed: (error: Error) => void
}

/**
 * One thread that does what needs the model of an athlete: estimate, plan, adaptation. It has a connection
 * of its own to the store, keeps each estimate until the next change, and does one thing after another, so
 * that no two adaptations meet. The thread that answers requests never waits with it.
 */
export class ModelThread {
  readonly #start: ModelStart
  readonly #around: Surroundings
  #worker: Worker | null = null
  #running: Running | null = null
  #last: Promise<unknown> = Promise.resolve()
  /** Tasks that wait or are done. */
  #inLine = 0
  #isClosed = false

  constructor(start: ModelStart, around: Surroundings) {
    this.#start = start
    this.#around = around
  }

  /** Starts the thread before something is asked of it. */
  start(): void {
    if (!this.#isClosed) this.#open()
  }

  /** Whether something is being done or waits. */
  get isBusy(): boolean {
    return this.#inLine > 0
  }

  /** Waits until what is in line now is done. */
  async rest(): Promise<void> {
    await this.#last
  }

  /** What a route of the model answers. It is stored afterwards, before the next task, where `storeAs` says so. */
  answer(asked: AskedRoute, storeAs: StoreAs | null = null): Promise<ModelAnswer> {
    return new Promise((answered, failed) => {
      const over = this.#inTurn(() => this.#run({ kind: 'answer', asked, storeAs }, answered))
      over.then(() => failed(new Error('the model gave no answer')), failed)
    })
  }

  /** Does what follows a change. */
  async follow(followUp: FollowUp, athleteId: string, ending?: string): Promise<void> {
    await this.#inTurn(() => this.#run({ kind: 'follow', followUp, athleteId, ending }))
  }

  /** Does other work between two tasks: what is asked of the model meanwhile waits. */
  pause<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(work)
  }

  /** Waits for the running task and ends the thread; what waits is not done any more. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#last
    const worker = this.#worker
    if (worker === null) return
    worker.ref()
    const gone = new Promise((resolve) => worker.once('exit', resolve))
    this.#tell(worker, { kind: 'close' })
    await gone
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#inLine += 1
    const turn = this.#last.then(work).finally(() => {
      this.#inLine -= 1
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  #run(task: ModelTask, answered: Running['answered'] = () => undefined): Promise<void> {
    if (this.#isClosed) throw new Interrupted('the program ends')
    const worker = this.#open()
    return new Promise((done, failed) => {
      this.#running = { answered, done, failed }
      // A program that waits for this and nothing else must not end.
      worker.ref()
      const clock = { nowMs: this.#around.now().getTime(), atMs: machineMs() }
      this.#tell(worker, { kind: 'task', task, clock })
    })
  }

  #tell(worker: Worker, message: ToModel): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    worker.postMessage(message)
  }

  #open(): Worker {
    if (this.#worker !== null) return this.#worker
    const worker = startWorker(this.#start)
    worker.on('message', (message: FromModel) => this.#hear(message))
    worker.on('error', (error) => {
      this.#around.log.error(
        { err: error },
        'the thread of the model failed; the next request starts it again',
      )
      this.#forget(worker, error instanceof Error ? error : new Error(String(error)))
    })
    worker.on('exit', () => this.#forget(worker, new Error('the thread of the model ended')))
    worker.unref()
    this.#worker = worker
    return worker
  }

  #end(): Running | null {
    const running = this.#running
    this.#running = null
    this.#worker?.unref()
    return running
  }

  #forget(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = null
    this.#end()?.failed(error)
  }

  #hear(message: FromModel): void {
    const { events, jobs, log } = this.#around
    switch (message.kind) {
      case 'answered':
        this.#running?.answered(message.answer)
        break
      case 'done':
        this.#end()?.done()
        break
      case 'failed':
        this.#end()?.failed(message.error)
        break
      case 'changed':
        events.changed(message.athleteId, ...message.whats)
        break
      case 'event':
        events.tell(message.athleteId, message.event)
        break
      case 'wake':
        jobs.wake()
        break
      case 'log':
        log[message.level]({ cause: message.cause }, message.text)
        break
    }
  }
}
