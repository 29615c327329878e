import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Tells a change of runs from one of results or settings: after the latter, runs need not be read again. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .alterTable('athletes')
    .addColumn('runs_revision', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}

export const runsRevision: Migration = { version: 22, up }
