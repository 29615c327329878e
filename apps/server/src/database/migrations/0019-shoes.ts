import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** What the runner says of their shoes; which run was in which shoe stays with the run. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('shoes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('shoes_parent', ['athlete_id'], 'athletes', ['id'], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('shoes_by_athlete')
    .on('shoes')
    .columns(['athlete_id', 'name'])
    .unique()
    .execute()
}

export const shoes: Migration = { version: 19, up }
