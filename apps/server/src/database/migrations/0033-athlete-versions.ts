import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { StoreKind } from '../store.ts'
import type { Migration } from './migration.ts'

/**
 * A count of the changes of each athlete, and answers that are stored until it moves. The triggers that count are
 * made for every table after the last migration (`watch-changes.ts`).
 */
async function up(database: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await database.schema
    .createTable('athlete_versions')
    .addColumn('athlete_id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addForeignKeyConstraint(
      'athlete_versions_athlete',
      ['athlete_id'],
      'athletes',
      ['id'],
      (one) => one.onDelete('cascade'),
    )
    .execute()
  await sql`insert into athlete_versions (athlete_id, version) select id, 0 from athletes`.execute(
    database,
  )
  if (kind === 'postgres') {
    // The moment tells transactions of two clusters apart: a dump that is restored starts with low numbers again.
    await sql`
      create table athlete_changes (
        athlete_id text not null,
        xid xid8 not null default pg_current_xact_id(),
        began_at timestamptz not null default now(),
        primary key (athlete_id, xid, began_at)
      )
    `.execute(database)
  }
  await database.schema
    .createTable('stored_answers')
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('program', 'text', (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .addColumn('headers', 'text', (column) => column.notNull())
    .addColumn('body', kind === 'postgres' ? 'bytea' : 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('stored_answers_key', ['athlete_id', 'key'])
    .addForeignKeyConstraint('stored_answers_athlete', ['athlete_id'], 'athletes', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
}

export const athleteVersions: Migration = { version: 33, up }
