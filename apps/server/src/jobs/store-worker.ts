import { Piscina } from 'piscina'
import { Interrupted } from './queue.ts'

const FROM_SOURCE = import.meta.url.endsWith('.ts')
const WORKER = new URL(
  `../features/data/worker-tasks.${FROM_SOURCE ? 'ts' : 'js'}`,
  import.meta.url,
)
const IDLE_MS = 5000

/** A task gets this too: its first number is 1 when the program ends and the task has to stop. */
export interface Stoppable {
  readonly stop: Int32Array
}

/**
 * One worker thread with a connection of its own to the store. It copies, packs and checks backups,
 * so that requests are answered meanwhile.
 */
export class StoreWorker {
  #pool: Piscina<object, unknown> | null = null
  #last: Promise<unknown> = Promise.resolve()
  readonly #stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))

  /** Runs one of the tasks of `worker-tasks.ts`. */
  async run<Result>(name: string, task: object): Promise<Result> {
    if (this.#stopped) throw new Interrupted('the program ends')
    try {
      return (await this.#open().run({ ...task, name, stop: this.#stop })) as Result
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
    await this.#pool?.destroy()
    this.#pool = null
  }

  get #stopped(): boolean {
    return Atomics.load(this.#stop, 0) === 1
  }

  #open(): Piscina<object, unknown> {
    this.#pool ??= new Piscina<object, unknown>({
      filename: WORKER.href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
      ...(FROM_SOURCE ? { execArgv: ['--conditions=source', '--import', 'tsx'] } : {}),
    })
    return this.#pool
  }
}

/** Ends the task by an error when the program ends; called between rows and files. */
export function stopIfAsked({ stop }: Stoppable): void {
  if (Atomics.load(stop, 0) === 1) throw new Interrupted('the program ends')
}
