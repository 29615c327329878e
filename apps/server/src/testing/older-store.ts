import { sql } from 'kysely'
import { migrate } from '../database/migrate.ts'
import { connectStore } from '../database/open.ts'
import type { Database } from '../database/store.ts'

/**
 * Writes a SQLite store into an empty folder as an earlier schema would hold it: the tables and columns that it knew, with
 * the rows of a store of today. Migrating it takes as long as with a real one.
 */
export async function writeOlderStore(
  dataDir: string,
  from: string,
  version: number,
): Promise<void> {
  const { database, ...store } = await connectStore(dataDir, undefined)
  try {
    await migrate({ database, ...store }, dataDir, () => new Date(0), version)
    await sql`pragma foreign_keys = off`.execute(database)
    await sql`attach database ${from} as today`.execute(database)
    for (const table of await tablesOf(database)) {
      const columns = await columnsOf(database, 'main', table)
      const known = new Set(await columnsOf(database, 'today', table))
      const shared = sql.join(
        columns.filter((name) => known.has(name)).map((name) => sql.ref(name)),
      )
      await sql`delete from ${sql.id('main', table)}`.execute(database)
      await sql`
        insert into ${sql.id('main', table)} (${shared}) select ${shared} from ${sql.id('today', table)}
      `.execute(database)
    }
    await sql`detach database today`.execute(database)
  } finally {
    await database.destroy()
  }
}

/** What is wrong with a SQLite store: damaged pages, rows that refer to nothing; empty when it is sound. */
export async function troublesOf(dataDir: string): Promise<readonly string[]> {
  const { database } = await connectStore(dataDir, undefined)
  try {
    const { rows: pages } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(
      database,
    )
    const { rows: references } = await sql<object>`pragma foreign_key_check`.execute(database)
    return [
      ...pages.map((row) => row.integrity_check).filter((said) => said !== 'ok'),
      ...references.map((row) => JSON.stringify(row)),
    ]
  } finally {
    await database.destroy()
  }
}

/** How many rows each table holds that an older schema knew as well. */
export async function rowsOf(
  dataDir: string,
  tables: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const { database } = await connectStore(dataDir, undefined)
  try {
    const counts: [string, number][] = []
    for (const table of tables) {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from ${sql.id(table)}
      `.execute(database)
      counts.push([table, rows[0]?.count ?? 0])
    }
    return Object.fromEntries(counts)
  } finally {
    await database.destroy()
  }
}

/** The tables with data; `meta` says which schema they are of. */
async function tablesOf(database: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from main.sqlite_master where type = 'table' and name not in ('meta', 'sqlite_sequence')
  `.execute(database)
  return rows.map(({ name }) => name)
}

async function columnsOf(
  database: Database,
  schema: 'main' | 'today',
  table: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from pragma_table_info(${table}, ${schema})
  `.execute(database)
  return rows.map(({ name }) => name)
}
