import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Sessions at the track, entry by entry, as the phones wrote them. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('stopwatch_entries')
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('phone', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stopwatch_entries_key', [
      'athlete_id',
      'session_id',
      'phone',
      'number',
    ])
    .addForeignKeyConstraint('stopwatch_parent', ['athlete_id'], 'athletes', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
}

export const stopwatch: Migration = { version: 26, up }
