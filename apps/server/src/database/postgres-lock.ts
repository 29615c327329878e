import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** One of PostgreSQL's advisory locks: this number is Bell Lap's, the second that of the schema. */
const OURS = 1609
/** Held by the process that starts, for as long as it starts. */
const STARTS = 1610
/** A process that was killed lets go when PostgreSQL notices; that takes a moment. */
const TRY_FOR_MS = 5000
const TRY_EVERY_MS = 250
const AGAIN_AFTER_MS = 2000

/** Another process has this PostgreSQL database open. */
export class StoreIsOpen extends Error {
  override readonly name = 'StoreIsOpen'
  readonly says: Message

  /** @param code what to do about it */
  constructor(code: 'start.store-open' | 'start.older-open' = 'start.store-open') {
    super('another process has the database open')
    this.says = message(code)
  }
}

interface Watcher {
  /** The lock is gone and somebody else has it: this process must not go on. */
  readonly onLost: () => void
  readonly onTrouble: (error: unknown) => void
}

/** The right to use a PostgreSQL database, for as long as a connection lasts. */
export interface PostgresLock {
  readonly release: () => Promise<void>
  /** From now on other processes may use the database, too. */
  readonly share: () => Promise<void>
}

/** `alone`: no other process may use the database. `shared`: those may that share it. */
type LockKind = 'alone' | 'shared'

/** Which advisory lock of the schema is meant; shared and exclusive ones exclude each other. */
const KEY = `$1, hashtext(coalesce(current_schema(), ''))`
const TRY_LOCK: Readonly<Record<LockKind, string>> = {
  alone: `select pg_try_advisory_lock(${KEY}) as locked`,
  shared: `select pg_try_advisory_lock_shared(${KEY}) as locked`,
}

/**
 * Takes the database for this process, or as one of several processes. Throws `StoreIsOpen` when another one has it
 * for itself, or wants it to itself while others have it.
 */
export async function lockPostgres(
  databaseUrl: string,
  watcher: Watcher,
  kind: LockKind = 'alone',
): Promise<PostgresLock> {
  const state = { released: false, kind }
  let client = await lockedClient(databaseUrl, state.kind)
  const keep = (held: Client) => {
    held.once('error', (error) => {
      if (!state.released) void again(error)
    })
  }
  const again = async (error: unknown) => {
    watcher.onTrouble(error)
    while (!state.released) {
      try {
        client = await lockedClient(databaseUrl, state.kind)
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
    share: async () => {
      if (state.kind === 'shared') return
      state.kind = 'shared'
      // The shared one first: nobody gets in between.
      await client.query(TRY_LOCK.shared, [OURS])
      await client.query(`select pg_advisory_unlock(${KEY})`, [OURS])
    },
  }
}

/** Does the work of a start while no other process starts on the same database. */
export async function startInTurn<Result>(
  databaseUrl: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await connect(databaseUrl)
  try {
    await client.query(`select pg_advisory_lock(${KEY})`, [STARTS])
    return await work()
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  // Loaded only where it is used: most runners never have a PostgreSQL.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function lockedClient(databaseUrl: string, kind: LockKind): Promise<Client> {
  const client = await connect(databaseUrl)
  const untilMs = performance.now() + TRY_FOR_MS
  try {
    for (;;) {
      const { rows } = await client.query<{ locked: boolean }>(TRY_LOCK[kind], [OURS])
      if (rows[0]?.locked === true) return client
      if (performance.now() >= untilMs) throw new StoreIsOpen()
      await wait(TRY_EVERY_MS)
    }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}
