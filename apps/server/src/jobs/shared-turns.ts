import type { Pool } from 'pg'
import type { ThisProcess } from './this-process.ts'
import { Turns } from './turns.ts'

/** Turns of this process, or of all processes on the database where there are several. */
export function turnsOf(
  { isAlone }: Pick<ThisProcess, 'isAlone'>,
  databaseUrl: string | undefined,
): Turns {
  return isAlone || databaseUrl === undefined ? new Turns() : new SharedTurns(databaseUrl)
}

/** The number of these advisory locks of PostgreSQL. */
const OURS = 1611
/** Each turn that is taken holds a connection; turns beyond these wait. */
const CONNECTIONS = 4

/** Turns that several processes on one PostgreSQL database take: a key is taken in one of them at a time. */
class SharedTurns extends Turns {
  readonly #databaseUrl: string
  #pool: Promise<Pool> | null = null

  constructor(databaseUrl: string) {
    super()
    this.#databaseUrl = databaseUrl
  }

  override take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    return super.take(key, async () => {
      const done = await this.#locked('pg_advisory_lock', key, work)
      if (done === null) throw new Error('a lock that is waited for is got')
      return done.result
    })
  }

  override tryTake(key: string, work: () => Promise<void>): Promise<void> {
    return super.take(key, async () => {
      await this.#locked('pg_try_advisory_lock', key, work)
    })
  }

  override async close(): Promise<void> {
    await (await this.#pool)?.end()
  }

  async #locked<Result>(
    how: 'pg_advisory_lock' | 'pg_try_advisory_lock',
    key: string,
    work: () => Promise<Result>,
  ): Promise<{ readonly result: Result } | null> {
    const client = await (await this.#open()).connect()
    try {
      const which = [OURS, key] as const
      const lock = `$1, hashtext(coalesce(current_schema(), '') || $2)`
      const { rows } = await client.query<{ got: unknown }>(`select ${how}(${lock}) as got`, [
        ...which,
      ])
      if (rows[0]?.got === false) return null
      try {
        return { result: await work() }
      } finally {
        await client.query(`select pg_advisory_unlock(${lock})`, [...which])
      }
    } finally {
      client.release()
    }
  }

  #open(): Promise<Pool> {
    this.#pool ??= import('pg').then(({ default: pg }) => {
      const pool = new pg.Pool({ connectionString: this.#databaseUrl, max: CONNECTIONS })
      // A broken idle connection is replaced by the pool; unheard, the event would end the process.
      pool.on('error', () => undefined)
      return pool
    })
    return this.#pool
  }
}
