import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Results that the runner said are right, and named zones of the runner's own. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .alterTable('results')
    .addColumn('confirmed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await database.schema
    .createTable('own_zones')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('valid_from', 'text', (column) => column.notNull())
    .addColumn('measure', 'text', (column) => column.notNull())
    .addColumn('zones', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('own_zones_parent', ['athlete_id'], 'athletes', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
}

export const ownZones: Migration = { version: 12, up }
