import { Interrupted } from './queue.ts'
import { StoreThread } from './store-thread.ts'

/** A task gets this too: its first number is 1 when the program ends and the task has to stop. */
export interface Stoppable {
  readonly stop: Int32Array
}

/**
 * One worker thread with a connection of its own to the store. It copies, packs and checks backups,
 * so that requests are answered meanwhile.
 */
export class StoreWorker {
  readonly #thread: StoreThread
  readonly #isShared: boolean
  #last: Promise<unknown> = Promise.resolve()
  readonly #stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

  /** A thread that is handed in outlasts this worker. */
  constructor(shared?: StoreThread) {
    this.#thread = shared ?? new StoreThread()
    this.#isShared = shared !== undefined
  }

  /** Runs one of the tasks of `worker-tasks.ts`. */
  async run<Result>(name: string, task: object): Promise<Result> {
    if (this.#stopped) throw new Interrupted('the program ends')
    try {
      return (await this.#thread.run({ ...task, name, stop: this.#stop })) as Result
    } catch (error) {
      // What a thread throws comes without its class.
      if (this.#stopped) throw new Interrupted('the program ends')
      throw error
    }
  }

  /** Backups, restores and deletions wait for each other: none sees a half-done other one. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Stops the running task at its next safe place and ends the thread. */
  async close(): Promise<void> {
    Atomics.store(this.#stop, 0, 1)
    await this.#last
    if (!this.#isShared) await this.#thread.close()
  }

  get #stopped(): boolean {
    return Atomics.load(this.#stop, 0) === 1
  }
}

/** Ends the task by an error when the program ends; called between rows and files. */
export function stopIfAsked({ stop }: Stoppable): void {
  if (Atomics.load(stop, 0) === 1) throw new Interrupted('the program ends')
}
