import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { sql } from 'kysely'
import type { Store } from '../database/store.ts'

/** The part of the server's log that background work uses. */
export type Log = Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>

export interface Job {
  readonly id: string
  readonly athleteId: string
  readonly kind: string
  readonly subject: string
}

/** The job stopped because the program ends; it goes on at the next start. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

type Work = (job: Job, signal: AbortSignal) => Promise<void>

/** A job cut off so often without getting on is given up, so that one file cannot stop the rest. */
const ATTEMPTS_AT_MOST = 25
const LEASE_MS = 60_000
const POLL_MS = 20_000

/** A queue in a table of the store: one job at a time in a process, in the order they came. */
export class JobQueue {
  readonly #store: Store
  readonly #now: () => Date
  readonly #log: Log
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
  /** Two jobs of one millisecond keep their order, too. */
  #lastAddedMs = 0
  #poll: NodeJS.Timeout | null = null

  constructor(store: Store, now: () => Date, log: Log) {
    this.#store = store
    this.#now = now
    this.#log = log
  }

  /** Says who does jobs of a kind, and what to do for one that is given up. */
  on(kind: string, work: Work, giveUp?: (job: Job) => Promise<void>): void {
    this.#work.set(kind, work)
    if (giveUp !== undefined) this.#giveUp.set(kind, giveUp)
  }

  /** A running job got on: what cut it off before was not its own fault. */
  async progressed(id: string): Promise<void> {
    await this.#store.database
      .updateTable('jobs')
      .set({ attempts: 1 })
      .where('id', '=', id)
      .where('attempts', '>', 1)
      .execute()
  }

  async add(kind: string, athleteId: string, subject: string): Promise<void> {
    await this.#insert({ kind, athleteId, subject }, null)
    this.wake()
  }

  /** Adds a job that waits: what failed may work later. It is taken up after a restart, too. */
  async addLater(kind: string, athleteId: string, subject: string, waitMs: number): Promise<void> {
    const runAfter = new Date(this.#now().getTime() + waitMs).toISOString()
    await this.#insert({ kind, athleteId, subject }, runAfter)
    setTimeout(() => this.wake(), waitMs + 1).unref()
  }

  async #insert(job: Omit<Job, 'id'>, runAfter: string | null): Promise<void> {
    this.#lastAddedMs = Math.max(this.#now().getTime(), this.#lastAddedMs + 1)
    await this.#store.database
      .insertInto('jobs')
      .values({
        id: randomUUID(),
        athlete_id: job.athleteId,
        kind: job.kind,
        subject: job.subject,
        state: 'waiting',
        attempts: 0,
        created_at: new Date(this.#lastAddedMs).toISOString(),
        lease_until: null,
        error: null,
        run_after: runAfter,
      })
      .execute()
  }

  /** Adds a job unless the same one waits already: it will see what changed in between. */
  async addOnce(kind: string, athleteId: string, subject: string): Promise<void> {
    const waiting = await this.#store.database
      .selectFrom('jobs')
      .select('id')
      .where('kind', '=', kind)
      .where('athlete_id', '=', athleteId)
      .where('subject', '=', subject)
      .where('state', '=', 'waiting')
      .where('run_after', 'is', null)
      .executeTakeFirst()
    if (waiting === undefined) await this.add(kind, athleteId, subject)
    else this.wake()
  }

  /** Forgets every job of an athlete; ends the one that is being done, and waits until it has ended. */
  async cancelAll(athleteId: string): Promise<void> {
    await this.#forget(athleteId)
    await this.#claiming.catch(() => undefined)
    const current = this.#current
    if (current?.job.athleteId !== athleteId) return
    current.cancel.abort(new Interrupted('what the job works on is deleted'))
    await current.ended
    // It may have asked for other work before it ended.
    await this.#forget(athleteId)
  }

  async #forget(athleteId: string): Promise<void> {
    await this.#store.database.deleteFrom('jobs').where('athlete_id', '=', athleteId).execute()
  }

  /** Takes up what a crash left behind, and starts. */
  async start(): Promise<void> {
    // The lock of the folder or of the database makes this the only process: nothing else is running.
    await this.#store.database
      .updateTable('jobs')
      .set({ state: 'waiting', lease_until: null })
      .where('state', '=', 'running')
      .execute()
    // Jobs may wait for their time.
    this.#poll = setInterval(() => this.wake(), POLL_MS).unref()
    this.wake()
  }

  wake(): void {
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
      const ended = this.#run(job, cancel.signal)
      this.#current = { job, cancel, ended }
      await ended
      this.#current = null
    }
  }

  async #claim(): Promise<Job | null> {
    const now = this.#now()
    const lease = new Date(now.getTime() + LEASE_MS).toISOString()
    const lock = this.#store.kind === 'postgres' ? sql`for update skip locked` : sql``
    const claimed = await sql<{
      id: string
      athlete_id: string
      kind: string
      subject: string
      attempts: number
    }>`
      update jobs set state = 'running', attempts = attempts + 1, lease_until = ${lease}
      where id = (
        select id from jobs
        where (state = 'waiting' and (run_after is null or run_after <= ${now.toISOString()}))
          or (state = 'running' and lease_until < ${now.toISOString()})
        order by created_at, id limit 1 ${lock}
      )
      returning id, athlete_id, kind, subject, attempts
    `.execute(this.#store.database)
    const row = claimed.rows[0]
    if (row === undefined) return null
    const job = { id: row.id, athleteId: row.athlete_id, kind: row.kind, subject: row.subject }
    if (row.attempts <= ATTEMPTS_AT_MOST) return job
    await this.#giveUp.get(job.kind)?.(job)
    await this.#finish(row.id, 'failed', 'given up after several tries')
    return this.#claim()
  }

  async #run(job: Job, cancelled: AbortSignal): Promise<void> {
    const renew = setInterval(() => void this.#renew(job.id), LEASE_MS / 3).unref()
    try {
      const work = this.#work.get(job.kind)
      if (work === undefined) throw new Error(`no work for jobs of kind ${job.kind}`)
      await work(job, AbortSignal.any([this.#stop.signal, cancelled]))
      await this.#finish(job.id, 'finished', null)
    } catch (error) {
      if (this.#stop.signal.aborted) {
        await this.#putBack(job.id)
        return
      }
      if (cancelled.aborted) return
      this.#log.error({ err: error, job }, 'a job failed')
      await this.#finish(job.id, 'failed', error instanceof Error ? error.message : String(error))
    } finally {
      clearInterval(renew)
    }
  }

  async #renew(id: string): Promise<void> {
    const lease = new Date(this.#now().getTime() + LEASE_MS).toISOString()
    await this.#store.database
      .updateTable('jobs')
      .set({ lease_until: lease })
      .where('id', '=', id)
      .execute()
      .catch(() => undefined)
  }

  async #putBack(id: string): Promise<void> {
    await this.#store.database
      .updateTable('jobs')
      .set({ state: 'waiting', lease_until: null, attempts: 0 })
      .where('id', '=', id)
      .execute()
  }

  async #finish(id: string, state: 'finished' | 'failed', error: string | null): Promise<void> {
    await this.#store.database
      .updateTable('jobs')
      .set({ state, error, lease_until: null })
      .where('id', '=', id)
      .execute()
  }
}
