import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Field and lactate tests as they were typed; what they say is worked out anew each time. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('threshold_tests')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'threshold_tests_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('threshold_tests_by_day')
    .on('threshold_tests')
    .columns(['athlete_id', 'day'])
    .execute()
}

export const thresholdTests: Migration = { version: 4, up }
