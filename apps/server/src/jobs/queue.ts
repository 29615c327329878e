import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import type { Database, Store } from '../database/store.ts'
import { Interrupted } from './interrupted.ts'
import { JobRows, LEASE_S } from './job-rows.ts'
import type { Job } from './job-rows.ts'
import { ALONE } from './this-process.ts'
import type { ThisProcess } from './this-process.ts'

/** The part of the server's log that background work uses. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>

type Work = (job: Job, signal: AbortSignal) => Promise<void>

/** A job cut off so often without getting on is given up, so that one file cannot stop the rest. */
const ATTEMPTS_AT_MOST = 25
const RENEW_MS = (LEASE_S * 1000) / 3
/** Jobs may wait for their time, and with several processes for the end of a lease. */
const POLL_MS = { alone: 20_000, shared: 5000 } as const
const LOOK_AGAIN_MS = 100

/**
 * A queue in a table of the store. Each process does one job at a time, in the order they came; of each athlete
 * one job is done at a time, whichever process does it.
 */
export class JobQueue {
  readonly #rows: JobRows
  readonly #store: Store
  readonly #now: () => Date
  readonly #log: Log
  readonly #process: ThisProcess
  readonly #work = new Map<string, Work>()
  readonly #giveUp = new Map<string, (job: Job) => Promise<void>>()
  readonly #stop = new AbortController()
  /** The job that is being done, and what ends it alone. */
  #current: { readonly job: Job; readonly cancel: AbortController; ended: Promise<void> } | null =
    null
  #claiming: Promise<unknown> = Promise.resolve()
  #running: Promise<void> | null = null
  /** Woken since it last looked: a job added while a look was under way is not in what it finds. */
  #woken = false
  #poll: NodeJS.Timeout | null = null

  constructor(store: Store, now: () => Date, log: Log, process: ThisProcess = ALONE) {
    this.#rows = new JobRows(store, process.id)
    this.#store = store
    this.#now = now
    this.#log = log
    this.#process = process
  }

  /** Says who does jobs of a kind, and what to do for one that is given up. */
  on(kind: string, work: Work, giveUp?: (job: Job) => Promise<void>): void {
    this.#work.set(kind, work)
    if (giveUp !== undefined) this.#giveUp.set(kind, giveUp)
  }

  /** A running job got on: what cut it off before was not its own fault. */
  async progressed(id: string): Promise<void> {
    await this.#rows.progressed(id)
  }

  /** Within a transaction that stores what a job made: throws `Interrupted` when another process has the job. */
  async hold(transaction: Database, id: string): Promise<void> {
    await this.#rows.hold(transaction, id)
  }

  async add(kind: string, athleteId: string, subject: string): Promise<void> {
    await this.addWithin(this.#store.database, { kind, athleteId, subject })
    this.wake()
  }

  /** Adds a job in the transaction that stores what it is about; `wake` is to be called when that has ended. */
  async addWithin(transaction: Database, job: Omit<Job, 'id'>): Promise<void> {
    await this.#rows.add(transaction, job, { nowMs: this.#now().getTime(), runAfter: null })
  }

  /** Adds a job that waits: what failed may work later. It is taken up after a restart, too. */
  async addLater(kind: string, athleteId: string, subject: string, waitMs: number): Promise<void> {
    const nowMs = this.#now().getTime()
    const runAfter = new Date(nowMs + waitMs).toISOString()
    await this.#rows.add(this.#store.database, { kind, athleteId, subject }, { nowMs, runAfter })
    setTimeout(() => this.wake(), waitMs + 1).unref()
  }

  /** Adds a job unless the same one waits already: it will see what changed in between. */
  async addOnce(kind: string, athleteId: string, subject: string): Promise<void> {
    if (await this.#rows.isWaiting({ kind, athleteId, subject })) this.wake()
    else await this.add(kind, athleteId, subject)
  }

  /** Forgets every job of an athlete; ends the one that is being done, in any process, and waits until it has ended. */
  async cancelAll(athleteId: string): Promise<void> {
    await this.#rows.cancel(athleteId)
    await this.#claiming.catch(() => undefined)
    this.#process.tell({ kind: 'cancel', athleteId })
    await this.cancelHere(athleteId)
    while (await this.#rows.isEnding(athleteId)) await wait(LOOK_AGAIN_MS)
    // It may have asked for other work before it ended.
    await this.#rows.forget(athleteId)
  }

  /** Ends what this process does for the athlete, if it does anything. */
  async cancelHere(athleteId: string): Promise<void> {
    const current = this.#current
    if (current?.job.athleteId !== athleteId) return
    current.cancel.abort(new Interrupted('what the job works on is deleted'))
    await current.ended
  }

  /** Takes up what a crash left behind, and starts. */
  async start(): Promise<void> {
    const { isAlone } = this.#process
    // The lock of the folder or of the database makes this the only process: nothing else is running.
    if (isAlone) await this.#rows.takeUpAll()
    this.#poll = setInterval(() => this.look(), isAlone ? POLL_MS.alone : POLL_MS.shared).unref()
    this.look()
  }

  /** There may be something to do, for whichever process is free. */
  wake(): void {
    this.look()
    this.#process.tell({ kind: 'jobs' })
  }

  /** The same for this process alone. */
  look(): void {
    if (this.#stop.signal.aborted) return
    this.#woken = true
    this.#running ??= this.#drain()
  }

  async close(): Promise<void> {
    if (this.#poll !== null) clearInterval(this.#poll)
    this.#stop.abort(new Interrupted('the program ends'))
    await this.#running
  }

  async #drain(): Promise<void> {
    try {
      while (this.#woken && !this.#stop.signal.aborted) {
        this.#woken = false
        await this.#doAll()
      }
    } catch (error) {
      // The store is away for a moment: the jobs still stand in it, and the next look finds them.
      this.#log.warn({ err: error }, 'jobs could not be looked for')
    } finally {
      this.#running = null
    }
  }

  async #doAll(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const claimed = this.#claim()
      this.#claiming = claimed
      const job = await claimed
      if (job === null) return
      const cancel = new AbortController()
      const ended = this.#run(job, cancel)
      this.#current = { job, cancel, ended }
      await ended
      this.#current = null
    }
  }

  async #claim(): Promise<Job | null> {
    const claimed = await this.#rows.claim(this.#now().toISOString())
    if (claimed === null) return null
    const { job, attempts } = claimed
    if (attempts <= ATTEMPTS_AT_MOST) return job
    await this.#giveUp.get(job.kind)?.(job)
    await this.#rows.finish(job.id, 'failed', 'given up after several tries')
    return this.#claim()
  }

  async #run(job: Job, cancel: AbortController): Promise<void> {
    const renewing = this.#renewing(job, cancel)
    try {
      const work = this.#work.get(job.kind)
      if (work === undefined) throw new Error(`no work for jobs of kind ${job.kind}`)
      await work(job, AbortSignal.any([this.#stop.signal, cancel.signal]))
      await this.#rows.finish(job.id, 'finished', null)
    } catch (error) {
      if (this.#stop.signal.aborted) await this.#rows.putBack(job.id)
      else if (cancel.signal.aborted || error instanceof Interrupted) {
        await this.#rows.removeCancelled(job.id)
      } else {
        this.#log.error({ err: error, job }, 'a job failed')
        const why = error instanceof Error ? error.message : String(error)
        await this.#rows.finish(job.id, 'failed', why)
      }
    } finally {
      clearInterval(renewing)
    }
  }

  /** Keeps the job for this process; ends it when it is another's, or when nobody can tell any more. */
  #renewing(job: Job, cancel: AbortController): NodeJS.Timeout {
    let renewedMs = performance.now()
    const renew = async () => {
      const askedMs = performance.now()
      try {
        if (await this.#rows.renew(job.id)) renewedMs = askedMs
        else cancel.abort(new Interrupted('another process does the job, or it was cancelled'))
      } catch {
        if (askedMs - renewedMs > LEASE_S * 1000) {
          cancel.abort(new Interrupted('the store does not answer'))
        }
      }
    }
    return setInterval(() => void renew(), RENEW_MS).unref()
  }
}
