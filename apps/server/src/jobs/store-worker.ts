import { Interrupted } from './interrupted.ts'
import { StoreThread } from './store-thread.ts'

/** A task gets this too: numbers that both threads see. */
export interface Stoppable {
  readonly stop: Int32Array
}

/** What each of the numbers says. */
const ENDS = 0
const IS_CANCELLED = 1
const DONE = 2
const TOTAL = 3
const NUMBERS = 4

/** Somebody cancelled the task; nothing of it is left. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** How far a task is: steps of a total, which is 0 as long as it is not known. */
interface TaskProgress {
  readonly name: string
  /** Whose data it is about; `null` where it is of nobody yet. */
  readonly athleteId: string | null
  readonly done: number
  readonly total: number
}

/**
 * One worker thread with a connection of its own to the store. It copies, packs and checks backups,
 * so that requests are answered meanwhile.
 */
export class StoreWorker {
  readonly #thread: StoreThread
  readonly #isShared: boolean
  #last: Promise<unknown> = Promise.resolve()
  #running: Pick<TaskProgress, 'name' | 'athleteId'> | null = null
  readonly #stop = new Int32Array(new SharedArrayBuffer(NUMBERS * Int32Array.BYTES_PER_ELEMENT))

  /** A thread that is handed in outlasts this worker. */
  constructor(shared?: StoreThread) {
    this.#thread = shared ?? new StoreThread()
    this.#isShared = shared !== undefined
  }

  /** Runs one of the tasks of `worker-tasks.ts`. Throws `Cancelled` when `cancel` ended it. */
  async run<Result>(name: string, task: object & { readonly athleteId?: string }): Promise<Result> {
    if (this.#stopped) throw new Interrupted('the program ends')
    for (const number of [IS_CANCELLED, DONE, TOTAL]) Atomics.store(this.#stop, number, 0)
    this.#running = { name, athleteId: task.athleteId ?? null }
    try {
      return (await this.#thread.run({ ...task, name, stop: this.#stop })) as Result
    } catch (error) {
      // What a thread throws comes without its class.
      if (this.#stopped) throw new Interrupted('the program ends')
      if (Atomics.load(this.#stop, IS_CANCELLED) === 1) throw new Cancelled(`${name} was cancelled`)
      throw error
    } finally {
      this.#running = null
    }
  }

  /** The task that is being done. */
  get progress(): TaskProgress | null {
    if (this.#running === null) return null
    const [done, total] = [DONE, TOTAL].map((number) => Atomics.load(this.#stop, number))
    return { ...this.#running, done: done ?? 0, total: total ?? 0 }
  }

  /** Ends the running task at its next safe place. */
  cancel(): void {
    if (this.#running !== null) Atomics.store(this.#stop, IS_CANCELLED, 1)
  }

  /** Backups, restores and deletions wait for each other: none sees a half-done other one. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Stops the running task at its next safe place and ends the thread. */
  async close(): Promise<void> {
    Atomics.store(this.#stop, ENDS, 1)
    await this.#last
    if (!this.#isShared) await this.#thread.close()
  }

  get #stopped(): boolean {
    return Atomics.load(this.#stop, ENDS) === 1
  }
}

/** Ends the task by an error when the program ends or the task is cancelled; called between rows and files. */
export function stopIfAsked({ stop }: Stoppable): void {
  if (Atomics.load(stop, ENDS) === 1) throw new Interrupted('the program ends')
  if (Atomics.load(stop, IS_CANCELLED) === 1) throw new Cancelled('the task was cancelled')
}

/** Says of how many steps a task is. */
export function expectSteps({ stop }: Stoppable, total: number): void {
  Atomics.store(stop, TOTAL, total)
}

/** One more step is done; ends the task as `stopIfAsked` does. */
export function stepDone(task: Stoppable): void {
  Atomics.add(task.stop, DONE, 1)
  stopIfAsked(task)
}
