import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Comments about sessions and runs, and the forecast for the mile day by day. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('comments')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('about_kind', 'text', (column) => column.notNull())
    .addColumn('about_id', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('question', 'integer', (column) => column.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('comments_athlete', ['athlete_id'], 'athletes', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('comments_by_athlete')
    .on('comments')
    .columns(['athlete_id', 'about_id'])
    .execute()
  await database.schema
    .createTable('mile_days')
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('mile_s', 'double precision', (column) => column.notNull())
    .addColumn('low_s', 'double precision', (column) => column.notNull())
    .addColumn('high_s', 'double precision', (column) => column.notNull())
    .addPrimaryKeyConstraint('mile_days_key', ['athlete_id', 'day'])
    .addForeignKeyConstraint('mile_days_athlete', ['athlete_id'], 'athletes', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
}

export const bench: Migration = { version: 24, up }
