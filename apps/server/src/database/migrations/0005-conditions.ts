import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Weather, hills and the like of a result; climb and descent of best efforts. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema.alterTable('results').addColumn('conditions', 'text').execute()
  await database.schema
    .alterTable('best_efforts')
    .addColumn('climb_m', 'double precision')
    .execute()
  await database.schema
    .alterTable('best_efforts')
    .addColumn('descent_m', 'double precision')
    .execute()
}

export const conditions: Migration = { version: 5, up }
