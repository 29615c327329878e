import { sql } from 'kysely'
import type { StoreKind } from '../store.ts'
import type { AnyDatabase } from './moved-tables.ts'

/*
 * Kysely's introspection reads every schema of a PostgreSQL database: it finds the tables of others, and it fails when
 * one of them is dropped meanwhile. These look at the schema of the connection only.
 */

/** Whether a store has a table of this name; looking makes none. */
export async function hasTable(
  database: AnyDatabase,
  kind: StoreKind,
  name: string,
): Promise<boolean> {
  const { rows } =
    kind === 'postgres'
      ? await sql`
          select 1 from information_schema.tables
          where table_schema = current_schema() and table_name = ${name}
        `.execute(database)
      : await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(
          database,
        )
  return rows.length > 0
}

/** The columns of a table in PostgreSQL that hold true or false. */
export async function flagsOfTable(
  database: AnyDatabase,
  name: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = current_schema() and table_name = ${name} and data_type = 'boolean'
  `.execute(database)
  return new Set(rows.map((row) => row.name))
}
