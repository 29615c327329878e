import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** What came up, as it was told, and every change of the plan that was made or proposed because of it. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('training_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('told', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .addForeignKeyConstraint(
      'training_events_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('training_events_by_day')
    .on('training_events')
    .columns(['athlete_id', 'day'])
    .execute()
  await database.schema
    .createTable('plan_changes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('change_key', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer')
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('change', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'plan_changes_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('plan_changes_by_time')
    .on('plan_changes')
    .columns(['athlete_id', 'made_at'])
    .execute()
}

export const adaptation: Migration = { version: 8, up }
