import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Sessions sent elsewhere, with what came back; and jobs that wait for their time. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema.alterTable('jobs').addColumn('run_after', 'text').execute()
  await database.schema
    .createTable('pushes')
    .addColumn('athlete_id', 'text', (column) => column.primaryKey())
    .addColumn('is_on', 'integer', (column) => column.notNull())
    .addColumn('days_ahead', 'integer', (column) => column.notNull())
    .addColumn('prefix', 'text', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('pushed_at', 'text')
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addForeignKeyConstraint('pushes_parent', ['athlete_id'], 'athletes', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createTable('pushed_sessions')
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('session_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pushed_sessions_key', ['athlete_id', 'session_id'])
    .addForeignKeyConstraint(
      'pushed_sessions_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}

export const pushes: Migration = { version: 7, up }
