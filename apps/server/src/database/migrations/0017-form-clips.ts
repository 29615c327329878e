import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Clips of the runner, as joints. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('form_clips')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('joints', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'form_clips_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('form_clips_by_athlete')
    .on('form_clips')
    .columns(['athlete_id', 'day'])
    .execute()
}

export const formClips: Migration = { version: 17, up }
