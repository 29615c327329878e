import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Which device a sign-in is of and when it was last used, and what happened that concerns safety. */
async function up(database: Kysely<Tables>): Promise<void> {
  for (const name of ['device', 'seen_at'] as const) {
    await database.schema.alterTable('sessions').addColumn(name, 'text').execute()
  }
  await database.schema
    .createTable('security_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('device', 'text')
    .addForeignKeyConstraint(
      'security_events_parent',
      ['account_id'],
      'accounts',
      ['id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('security_events_by_account')
    .on('security_events')
    .columns(['account_id', 'at'])
    .execute()
}

export const signIns: Migration = { version: 21, up }
