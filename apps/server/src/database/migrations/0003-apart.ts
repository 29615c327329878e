import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** A run that the runner took out of the session that its recordings were joined to. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .alterTable('activities')
    .addColumn('apart', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}

export const apart: Migration = { version: 3, up }
