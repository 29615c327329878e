import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/**
 * Who said what sport an activity was, the other recordings of a run, and the runner's answers for many
 * activities. Older versions took a recording without a sport for a run: those stay runs, marked as
 * assumed, and the runner is asked. A job goes through what is stored once, to join runs that were
 * stored twice.
 */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .alterTable('activities')
    .addColumn('sport_source', 'text', (column) => column.notNull().defaultTo('file'))
    .execute()
  await database
    .updateTable('activities')
    .set({ sport_source: 'assumed' })
    .where('sport', '=', 'run')
    .where('source_sport', 'in', ['unnamed', ''])
    .execute()
  await createTwins(database)
  await createDecisions(database)
  await askForSettling(database)
}

async function createTwins(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('twin_recordings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('activity_id', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text')
    .addColumn('file_name', 'text')
    .addColumn('source_key', 'text')
    .addColumn('device', 'text')
    .addColumn('sport', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('distance_m', 'double precision', (column) => column.notNull())
    .addColumn('moving_time_s', 'double precision', (column) => column.notNull())
    .addColumn('elapsed_time_s', 'double precision', (column) => column.notNull())
    .addForeignKeyConstraint(
      'twin_recordings_parent',
      ['activity_id'],
      'activities',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('twin_recordings_by_activity')
    .on('twin_recordings')
    .columns(['activity_id'])
    .execute()
  await database.schema
    .createIndex('twin_recordings_by_hash')
    .on('twin_recordings')
    .columns(['athlete_id', 'sha256'])
    .execute()
}

async function createDecisions(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('sport_decisions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('sport', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .addForeignKeyConstraint(
      'sport_decisions_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}

async function askForSettling(database: Kysely<Tables>): Promise<void> {
  const athletes = await database.selectFrom('athletes').select(['id', 'created_at']).execute()
  for (const athlete of athletes) {
    await database
      .insertInto('jobs')
      .values({
        id: randomUUID(),
        athlete_id: athlete.id,
        kind: 'settle-activities',
        subject: athlete.id,
        state: 'waiting',
        attempts: 0,
        created_at: athlete.created_at,
        lease_until: null,
        error: null,
        run_after: null,
      })
      .execute()
  }
}

export const sportAndTwins: Migration = { version: 10, up }
