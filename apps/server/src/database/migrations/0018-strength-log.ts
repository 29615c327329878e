import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Sets of strength work as they were logged, and strength tests. The ids come from the device. */
async function up(database: Kysely<Tables>): Promise<void> {
  for (const name of ['strength_sets', 'strength_tests'] as const) {
    await database.schema
      .createTable(name)
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('athlete_id', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, ['athlete_id', 'id'])
      .addForeignKeyConstraint(`${name}_parent`, ['athlete_id'], 'athletes', ['id'], (constraint) =>
        constraint.onDelete('cascade'),
      )
      .execute()
    await database.schema
      .createIndex(`${name}_by_day`)
      .on(name)
      .columns(['athlete_id', 'day'])
      .execute()
  }
}

export const strengthLog: Migration = { version: 18, up }
