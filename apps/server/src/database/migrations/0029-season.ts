import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Saved workouts and meets of a coach, and which meet a proposal is about. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('saved_workouts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('saved_workouts_account', ['account_id'], 'accounts', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createTable('meets')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('squad_id', 'text')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('events', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('meets_account', ['account_id'], 'accounts', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .addForeignKeyConstraint('meets_squad', ['squad_id'], 'squads', ['id'], (one) =>
      one.onDelete('set null'),
    )
    .execute()
  await database.schema.alterTable('assistant_proposals').addColumn('meet_id', 'text').execute()
}

export const season: Migration = { version: 29, up }
