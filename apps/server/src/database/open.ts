import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely'
import type { SqliteDatabase } from 'kysely'
import Sqlite from 'libsql'
import { SQLITE_NAME } from '../data-folder.ts'
import { migrate } from './migrate.ts'
import { PreparedStatements } from './prepared-statements.ts'
import type { Tables } from './schema.ts'
import type { Store } from './store.ts'

export { SQLITE_NAME }

/** Opens SQLite in the data folder, or PostgreSQL when an address is given, and migrates it. */
export async function openStore(
  dataDir: string,
  databaseUrl: string | undefined,
  now: () => Date,
): Promise<Store> {
  const store = await connectStore(dataDir, databaseUrl)
  try {
    await migrate(store, dataDir, now)
    return store
  } catch (error) {
    await store.database.destroy()
    throw error
  }
}

/** A connection to a store that is open and migrated already, as a worker thread needs it. */
export async function connectStore(
  dataDir: string,
  databaseUrl: string | undefined,
): Promise<Store> {
  return databaseUrl === undefined ? openSqlite(dataDir) : openPostgres(databaseUrl)
}

function openSqlite(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, SQLITE_NAME)
  const sqlite = new Sqlite(file)
  // First: another program may be reading the file at this moment.
  sqlite.pragma('busy_timeout = 5000')
  // A power cut loses no acknowledged commit only with FULL (measured; see docs/decisions).
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    sqlite.pragma(pragma)
  }
  const database = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: takingTurns(sqlite) }),
  })
  return { kind: 'sqlite', database, file, url: null }
}

/**
 * Transactions as several threads need them. Each takes the right to write when it begins and waits for it: one
 * that read first and asked for it later would fail when another thread has written in between. And SQLite
 * rolls a transaction back on its own when the disk is full: a second `rollback` would fail, and its error would
 * take the place of the one that says why.
 */
function takingTurns(sqlite: InstanceType<typeof Sqlite>): SqliteDatabase {
  const nothing = {
    reader: false,
    all: () => [],
    run: () => ({ changes: 0, lastInsertRowid: 0 }),
    iterate: () => [][Symbol.iterator](),
  }
  const statements = new PreparedStatements(sqlite)
  const prepare = (text: string) =>
    text === 'rollback' && !sqlite.inTransaction
      ? nothing
      : statements.prepare(text === 'begin' ? 'begin immediate' : text)
  return { prepare, close: () => void sqlite.close() } as unknown as SqliteDatabase
}

async function openPostgres(databaseUrl: string): Promise<Store> {
  // Loaded only where it is used: most runners never have a PostgreSQL.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
  // A broken idle connection is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'postgres', database, file: null, url: databaseUrl }
}

/** Closes the store; what stands in SQLite's write-ahead log moves into the one file first. */
export async function closeStore(store: Store): Promise<void> {
  if (store.kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(store.database)
  await store.database.destroy()
}
