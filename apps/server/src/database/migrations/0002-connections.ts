import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Accounts elsewhere that the runner connected, with what was fetched from them. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('connections')
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('checked_at', 'text')
    .addColumn('message', 'text')
    .addColumn('known', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('connections_key', ['athlete_id', 'kind'])
    .addForeignKeyConstraint(
      'connections_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}

export const connections: Migration = { version: 2, up }
