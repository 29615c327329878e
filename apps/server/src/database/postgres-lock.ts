import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** One of PostgreSQL's advisory locks: this number is Bell Lap's, the second that of the schema. */
const OURS = 1609
/** A process that was killed lets go when PostgreSQL notices; that takes a moment. */
const TRY_FOR_MS = 5000
const TRY_EVERY_MS = 250
const AGAIN_AFTER_MS = 2000

/** Another process has this PostgreSQL database open. */
export class StoreIsOpen extends Error {
  override readonly name = 'StoreIsOpen'
  readonly says: Message = message('start.store-open')

  constructor() {
    super('another process has the database open')
  }
}

interface Watcher {
  /** The lock is gone and somebody else has it: this process must not go on. */
  readonly onLost: () => void
  readonly onTrouble: (error: unknown) => void
}

/** The right to be the only process on a PostgreSQL database, for as long as a connection lasts. */
export interface PostgresLock {
  readonly release: () => Promise<void>
}

/**
 * Takes the database for this process; uploads, originals and backups lie in its data folder, so a second
 * process could not go on with them. Throws `StoreIsOpen` when another one has it.
 */
export async function lockPostgres(databaseUrl: string, watcher: Watcher): Promise<PostgresLock> {
  const state = { released: false }
  let client = await lockedClient(databaseUrl, TRY_FOR_MS)
  const keep = (held: Client) => {
    held.once('error', (error) => {
      if (!state.released) void again(error)
    })
  }
  const again = async (error: unknown) => {
    watcher.onTrouble(error)
    while (!state.released) {
      try {
        client = await lockedClient(databaseUrl, TRY_FOR_MS)
        keep(client)
        if (state.released) await client.end()
        return
      } catch (failure) {
        if (failure instanceof StoreIsOpen) return watcher.onLost()
        // PostgreSQL is away for a while: nobody else can have it either.
        await wait(AGAIN_AFTER_MS)
      }
    }
  }
  keep(client)
  return {
    release: async () => {
      state.released = true
      await client.end().catch(() => undefined)
    },
  }
}

async function lockedClient(databaseUrl: string, tryForMs: number): Promise<Client> {
  // Loaded only where it is used: most runners never have a PostgreSQL.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  const untilMs = performance.now() + tryForMs
  try {
    for (;;) {
      const { rows } = await client.query<{ locked: boolean }>(
        `select pg_try_advisory_lock($1, hashtext(coalesce(current_schema(), ''))) as locked`,
        [OURS],
      )
      if (rows[0]?.locked === true) return client
      if (performance.now() >= untilMs) throw new StoreIsOpen()
      await wait(TRY_EVERY_MS)
    }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}
