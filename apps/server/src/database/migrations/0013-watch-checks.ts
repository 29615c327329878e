import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** The first session that was given out in each format, and whether it showed as planned. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('watch_checks')
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('delivered_at', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('note', 'text')
    .addColumn('answered_at', 'text')
    .addPrimaryKeyConstraint('watch_checks_key', ['athlete_id', 'format'])
    .addForeignKeyConstraint(
      'watch_checks_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}

export const watchChecks: Migration = { version: 13, up }
