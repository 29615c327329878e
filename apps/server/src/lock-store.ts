import { readSchemaVersion, SCHEMA_VERSION } from './database/migrate.ts'
import { connectStore } from './database/open.ts'
import { lockPostgres, StoreIsOpen } from './database/postgres-lock.ts'
import type { PostgresLock } from './database/postgres-lock.ts'
import { linkProcess } from './jobs/between-processes.ts'
import type { LinkedProcess } from './jobs/between-processes.ts'
import type { Log } from './jobs/queue.ts'

interface LockOptions {
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly processes?: 'one' | 'many' | undefined
  readonly onStoreLost?: () => void
}

export interface LockedStore {
  readonly lock: PostgresLock | null
  /** This process among others; `null` for the only one. */
  readonly linked: LinkedProcess | null
}

/**
 * The only process takes a PostgreSQL database for itself. One of several shares it, but for the moment in which it
 * brings an older schema up to date: no process of the older version may run then.
 */
export async function lockStore(options: LockOptions, log: Log): Promise<LockedStore> {
  const { databaseUrl, processes = 'one', onStoreLost } = options
  if (databaseUrl === undefined) return { lock: null, linked: null }
  const watcher = {
    onTrouble: (error: unknown) => log.warn({ err: error }, 'the lock of the database was lost'),
    onLost: () => {
      log.error('another process has the database now')
      onStoreLost?.()
    },
  }
  if (processes === 'one') return { lock: await lockPostgres(databaseUrl, watcher), linked: null }
  const kind = (await isUpToDate(options.dataDir, databaseUrl)) ? 'shared' : 'alone'
  const lock = await lockPostgres(databaseUrl, watcher, kind).catch((error: unknown) => {
    throw kind === 'alone' && error instanceof StoreIsOpen
      ? new StoreIsOpen('start.older-open')
      : error
  })
  try {
    return { lock, linked: await linkProcess(databaseUrl, log) }
  } catch (error) {
    await lock.release()
    throw error
  }
}

async function isUpToDate(dataDir: string, databaseUrl: string): Promise<boolean> {
  const store = await connectStore(dataDir, databaseUrl)
  try {
    return (await readSchemaVersion(store.database)) >= SCHEMA_VERSION
  } finally {
    await store.database.destroy()
  }
}
