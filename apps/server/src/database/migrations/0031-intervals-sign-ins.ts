import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** A sign-in at intervals.icu that was begun and waits for the runner to come back; at most one for each runner. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('intervals_sign_ins')
    .addColumn('athlete_id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('state_hash', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(
      'intervals_sign_ins_parent',
      ['athlete_id'],
      'athletes',
      ['id'],
      (one) => one.onDelete('cascade'),
    )
    .execute()
}

export const intervalsSignIns: Migration = { version: 31, up }
