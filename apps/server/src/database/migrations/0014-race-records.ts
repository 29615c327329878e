import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Laps, place and goal of a race, with its result. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema.alterTable('results').addColumn('record', 'text').execute()
}

export const raceRecords: Migration = { version: 14, up }
