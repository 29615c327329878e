import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** What the steps of each run say, what follows from all of them, and what the runner works on. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('run_forms')
    .addColumn('activity_id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'run_forms_parent',
      ['activity_id'],
      'activities',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('run_forms_by_athlete')
    .on('run_forms')
    .columns(['athlete_id'])
    .execute()
  await database.schema
    .createTable('form_summaries')
    .addColumn('athlete_id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('evidence_revision', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await database.schema
    .createTable('form_work')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('begun_on', 'text', (column) => column.notNull())
    .addColumn('retest_on', 'text', (column) => column.notNull())
    .addColumn('ended_on', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
}

export const form: Migration = { version: 16, up }
