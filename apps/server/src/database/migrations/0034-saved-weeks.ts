import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Weeks of typed workouts that a coach saved. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('saved_weeks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('saved_weeks_account', ['account_id'], 'accounts', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
}

export const savedWeeks: Migration = { version: 34, up }
