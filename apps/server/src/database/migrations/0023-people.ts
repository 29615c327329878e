import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Several people on one server: who may see what of whom, invitations, squads, and what was done. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .alterTable('accounts')
    .addColumn('admin', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  // Until now the one account was that of the person who runs the server.
  await database.updateTable('accounts').set({ admin: 1 }).execute()
  await addGrants(database)
  await addInvitations(database)
  await database.schema
    .createTable('people_log')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('people_log_athlete', ['athlete_id'], 'athletes', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('people_log_by_athlete')
    .on('people_log')
    .columns(['athlete_id', 'at'])
    .execute()
  await addSquads(database)
}

async function addGrants(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('grants')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('agreed_at', 'text')
    .addColumn('holds_changes', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('seen_at', 'text')
    .addForeignKeyConstraint('grants_athlete', ['athlete_id'], 'athletes', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .addForeignKeyConstraint('grants_account', ['account_id'], 'accounts', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
  for (const column of ['athlete_id', 'account_id'] as const) {
    await database.schema
      .createIndex(`grants_by_${column}`)
      .on('grants')
      .columns([column, 'ended_at'])
      .execute()
  }
}

async function addInvitations(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('invitations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('athlete_id', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('squad_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addForeignKeyConstraint('invitations_account', ['account_id'], 'accounts', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
}

async function addSquads(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('squads')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('squads_account', ['account_id'], 'accounts', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createTable('squad_athletes')
    .addColumn('squad_id', 'text', (column) => column.notNull())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('squad_athletes_key', ['squad_id', 'athlete_id'])
    .addForeignKeyConstraint('squad_athletes_squad', ['squad_id'], 'squads', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .addForeignKeyConstraint('squad_athletes_athlete', ['athlete_id'], 'athletes', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
}

export const people: Migration = { version: 23, up }
