import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** What the runner says of a run, runs that were deleted, and what a recording shows at a glance. */
async function up(database: Kysely<Tables>): Promise<void> {
  for (const name of ['deleted_at', 'kind', 'note'] as const) {
    await database.schema.alterTable('activities').addColumn(name, 'text').execute()
  }
  await database.schema.alterTable('activities').addColumn('feel', 'integer').execute()
  await database.schema
    .createTable('run_shapes')
    .addColumn('activity_id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'run_shapes_parent',
      ['activity_id'],
      'activities',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('run_shapes_by_athlete')
    .on('run_shapes')
    .columns(['athlete_id'])
    .execute()
}

export const runPages: Migration = { version: 15, up }
