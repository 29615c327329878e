import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Recordings that wait for their right day, and the mornings of exports. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('held_activities')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text')
    .addColumn('file_name', 'text')
    .addColumn('place', 'integer', (column) => column.notNull())
    .addColumn('extra', 'text')
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('sport', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('distance_m', 'double precision', (column) => column.notNull())
    .addColumn('moving_time_s', 'double precision', (column) => column.notNull())
    .addColumn('held_at', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('activity_id', 'text')
    .addForeignKeyConstraint('held_parent', ['athlete_id'], 'athletes', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('held_by_hash')
    .on('held_activities')
    .columns(['athlete_id', 'sha256'])
    .execute()
  await database.schema
    .createTable('imported_mornings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('measure', 'text', (column) => column.notNull())
    .addColumn('value', 'double precision', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('mornings_parent', ['athlete_id'], 'athletes', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('mornings_by_day')
    .on('imported_mornings')
    .columns(['athlete_id', 'measure', 'source', 'day'])
    .unique()
    .execute()
}

export const heldAndMornings: Migration = { version: 20, up }
