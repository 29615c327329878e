import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** What several processes on one database need: who does a job, and who did the daily rounds. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema.alterTable('jobs').addColumn('owner', 'text').execute()
  // Of each athlete one job at a time, whichever process does it: jobs build on each other.
  await database
    .updateTable('jobs')
    .set({ state: 'waiting', lease_until: null })
    .where('state', '=', 'running')
    .execute()
  await database.schema
    .createIndex('jobs_one_running')
    .on('jobs')
    .column('athlete_id')
    .unique()
    .where(sql.ref('state'), '=', 'running')
    .execute()
  await database.schema
    .createTable('rounds')
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('slot', 'text', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('lease_until', 'text')
    .addPrimaryKeyConstraint('rounds_key', ['athlete_id', 'kind'])
    .addForeignKeyConstraint('rounds_parent', ['athlete_id'], 'athletes', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
}

export const processes: Migration = { version: 28, up }
