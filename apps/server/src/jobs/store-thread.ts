import { Piscina } from 'piscina'
import { FROM_SOURCE, WORKERS } from '../program-files.ts'

const IDLE_MS = 5000

/** The thread that runs the tasks of `worker-tasks.ts`; it starts with the first and ends when idle. */
export class StoreThread {
  #pool: Piscina<object, unknown> | null = null
  readonly #idleMs: number

  constructor(idleMs = IDLE_MS) {
    this.#idleMs = idleMs
  }

  run(task: object): Promise<unknown> {
    return this.#open().run(task)
  }

  async close(): Promise<void> {
    await this.#pool?.destroy()
    this.#pool = null
  }

  #open(): Piscina<object, unknown> {
    this.#pool ??= new Piscina<object, unknown>({
      filename: WORKERS.store.href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: this.#idleMs,
      ...(FROM_SOURCE ? { execArgv: ['--conditions=source', '--import', 'tsx'] } : {}),
    })
    return this.#pool
  }
}
