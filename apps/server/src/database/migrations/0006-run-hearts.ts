import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** What the heart rate of each run says: worked out once from its recording, and again by a newer version. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('run_hearts')
    .addColumn('activity_id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'run_hearts_parent',
      ['activity_id'],
      'activities',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('run_hearts_by_athlete')
    .on('run_hearts')
    .columns(['athlete_id'])
    .execute()
}

export const runHearts: Migration = { version: 6, up }
