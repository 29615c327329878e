import { sql } from 'kysely'
import type { Database, Store } from './store.ts'

/** The number of this advisory lock of PostgreSQL. */
const OURS = 1612
const KEY = sql`${sql.lit(OURS)}, hashtext(coalesce(current_schema(), ''))`

/**
 * Within the transaction that names original files, on PostgreSQL: none is removed before it ends. Two runners may have
 * the same file, and another process may be removing it for one of them. SQLite has one process, which does one job
 * at a time.
 */
export async function keepOriginals(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${KEY})`.execute(transaction)
}

/** Looks which original files nobody names and removes them, while nobody begins to name one. */
export async function removingOriginals(
  { kind, database }: Store,
  work: () => Promise<void>,
): Promise<void> {
  if (kind === 'sqlite') return work()
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${KEY})`.execute(transaction)
    await work()
  })
}
