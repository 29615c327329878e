import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Store } from '../database/store.ts'
import { Interrupted } from './interrupted.ts'

export interface Job {
  readonly id: string
  readonly athleteId: string
  readonly kind: string
  readonly subject: string
}

/** A process that ended without a word has lost its job after this. */
export const LEASE_S = 15
/** Two processes that take jobs of one athlete at the same moment: one of them looks again. */
const TRIES = 5
const ALREADY_ONE = '23505'

/** The jobs in the table `jobs`, as one process sees and takes them. Leases go by the clock of the database. */
export class JobRows {
  readonly #store: Store
  readonly #owner: string
  /** Two jobs of one millisecond keep their order, too. */
  #lastAddedMs = 0

  /** @param owner names this process among those that share the database */
  constructor(store: Store, owner: string) {
    this.#store = store
    this.#owner = owner
  }

  /** Adds a job, in the transaction `database` where one is handed in; not before `runAfter` where one is given. */
  async add(
    database: Database,
    job: Omit<Job, 'id'>,
    { nowMs, runAfter }: { readonly nowMs: number; readonly runAfter: string | null },
  ): Promise<void> {
    this.#lastAddedMs = Math.max(nowMs, this.#lastAddedMs + 1)
    await database
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
        owner: null,
      })
      .execute()
  }

  /** Whether the same job waits already and may be taken at once. */
  async isWaiting({ kind, athleteId, subject }: Omit<Job, 'id'>): Promise<boolean> {
    const waiting = await this.#store.database
      .selectFrom('jobs')
      .select('id')
      .where('kind', '=', kind)
      .where('athlete_id', '=', athleteId)
      .where('subject', '=', subject)
      .where('state', '=', 'waiting')
      .where('run_after', 'is', null)
      .executeTakeFirst()
    return waiting !== undefined
  }

  /**
   * Takes the oldest job that waits, or whose process is gone, of an athlete for whom nothing else is done.
   * `null` where there is none.
   */
  async claim(now: string): Promise<{ readonly job: Job; readonly attempts: number } | null> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#claimOnce(now)
      } catch (error) {
        const { code } = error as { readonly code?: unknown }
        if (code !== ALREADY_ONE || attempt === TRIES) throw error
      }
    }
  }

  async #claimOnce(now: string): Promise<{ readonly job: Job; readonly attempts: number } | null> {
    const lock = this.#store.kind === 'postgres' ? sql`for update of one skip locked` : sql``
    const { rows } = await sql<{
      id: string
      athlete_id: string
      kind: string
      subject: string
      attempts: number
    }>`
      update jobs
      set state = 'running', attempts = attempts + 1, owner = ${this.#owner},
        lease_until = ${this.#instant(LEASE_S)}
      where id = (
        select one.id from jobs as one
        where (
          (one.state = 'waiting' and (one.run_after is null or one.run_after <= ${now}))
          or (one.state = 'running' and one.lease_until < ${this.#instant(0)})
        ) and not exists (
          select 1 from jobs as other
          where other.athlete_id = one.athlete_id and other.id <> one.id and (
            other.state = 'running'
            or (other.state = 'cancelled' and other.lease_until >= ${this.#instant(0)})
          )
        )
        order by one.created_at, one.id limit 1 ${lock}
      )
      returning id, athlete_id, kind, subject, attempts
    `.execute(this.#store.database)
    const [row] = rows
    if (row === undefined) return null
    const { id, athlete_id: athleteId, kind, subject, attempts } = row
    return { job: { id, athleteId, kind, subject }, attempts }
  }

  /** The clock of the database some seconds on: processes on several machines agree on it. */
  #instant(plusS: number) {
    return this.#store.kind === 'postgres'
      ? sql<string>`to_char(
          clock_timestamp() at time zone 'utc' + make_interval(secs => ${sql.lit(plusS)}),
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
        )`
      : sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${sql.lit(`+${plusS} seconds`)})`
  }

  /** Keeps a running job for this process; `false` when it is no longer this process's to do. */
  async renew(id: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#mine(id)
      .set({ lease_until: this.#instant(LEASE_S) })
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  /** A running job got on: what cut it off before was not its own fault. */
  async progressed(id: string): Promise<void> {
    await this.#mine(id).set({ attempts: 1 }).where('attempts', '>', 1).execute()
  }

  /** Gives a running job back, to be done later. */
  async putBack(id: string): Promise<void> {
    await this.#mine(id)
      .set({ state: 'waiting', lease_until: null, attempts: 0, owner: null })
      .execute()
    await this.removeCancelled(id)
  }

  async finish(id: string, state: 'finished' | 'failed', error: string | null): Promise<void> {
    await this.#mine(id).set({ state, error, lease_until: null, owner: null }).execute()
    await this.removeCancelled(id)
  }

  /** A job that was cancelled while this process did it goes when the process has ended it. */
  async removeCancelled(id: string): Promise<void> {
    await this.#store.database
      .deleteFrom('jobs')
      .where('id', '=', id)
      .where('state', '=', 'cancelled')
      .execute()
  }

  #mine(id: string) {
    return this.#store.database
      .updateTable('jobs')
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('owner', '=', this.#owner)
  }

  /**
   * Within a transaction that stores what a job made: nobody takes the job over before it ends. Throws `Interrupted`
   * when another process has it already, so that nothing is stored twice.
   */
  async hold(transaction: Database, id: string): Promise<void> {
    let query = transaction
      .selectFrom('jobs')
      .select('id')
      .where('id', '=', id)
      .where('state', '=', 'running')
      .where('owner', '=', this.#owner)
    if (this.#store.kind === 'postgres') query = query.forShare()
    if ((await query.executeTakeFirst()) === undefined) {
      throw new Interrupted('the job is no longer done by this process')
    }
  }

  /** After the start of the only process: whatever was running is to be done again. */
  async takeUpAll(): Promise<void> {
    await this.#store.database
      .updateTable('jobs')
      .set({ state: 'waiting', lease_until: null, owner: null })
      .where('state', '=', 'running')
      .execute()
    await this.#store.database.deleteFrom('jobs').where('state', '=', 'cancelled').execute()
  }

  /** Forgets the jobs of an athlete that nobody does; marks the one that is being done as cancelled. */
  async cancel(athleteId: string): Promise<void> {
    const { database } = this.#store
    await database
      .updateTable('jobs')
      .set({ state: 'cancelled' })
      .where('athlete_id', '=', athleteId)
      .where('state', '=', 'running')
      .execute()
    await database
      .deleteFrom('jobs')
      .where('athlete_id', '=', athleteId)
      .where('state', '!=', 'cancelled')
      .execute()
  }

  /** Whether another process that still answers has yet to end a job of the athlete. */
  async isEnding(athleteId: string): Promise<boolean> {
    const row = await this.#store.database
      .selectFrom('jobs')
      .select('id')
      .where('athlete_id', '=', athleteId)
      .where('state', '=', 'cancelled')
      .where('owner', '!=', this.#owner)
      .where('lease_until', '>=', this.#instant(0))
      .executeTakeFirst()
    return row !== undefined
  }

  async forget(athleteId: string): Promise<void> {
    await this.#store.database.deleteFrom('jobs').where('athlete_id', '=', athleteId).execute()
  }
}
