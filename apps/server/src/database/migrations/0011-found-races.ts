import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Races that are found in recordings, what the runner said of them, and the run of a result. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('run_races')
    .addColumn('activity_id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'run_races_parent',
      ['activity_id'],
      'activities',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('run_races_by_athlete')
    .on('run_races')
    .columns(['athlete_id'])
    .execute()
  await database.schema
    .createTable('race_answers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .addForeignKeyConstraint(
      'race_answers_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema.alterTable('results').addColumn('activity_id', 'text').execute()
}

export const foundRaces: Migration = { version: 11, up }
