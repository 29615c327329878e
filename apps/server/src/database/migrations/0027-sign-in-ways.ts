import type { CreateTableBuilder, Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Passwords, second steps, passkeys, linked logins and keys for programs. */
async function up(database: Kysely<Tables>): Promise<void> {
  // The library of sign-ins reads and writes these of an account.
  for (const name of ['email', 'image', 'updated_at']) {
    await database.schema.alterTable('accounts').addColumn(name, 'text').execute()
  }
  for (const name of ['email_verified', 'second_step']) {
    await database.schema
      .alterTable('accounts')
      .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  }
  await database.schema
    .createIndex('accounts_by_email')
    .on('accounts')
    .column('email')
    .unique()
    .execute()
  await addLogins(database)
  await ofAccount(database, 'second_steps')
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('recovery_codes', 'text', (column) => column.notNull())
    .addColumn('verified', 'integer', (column) => column.notNull())
    .addColumn('failed_count', 'integer')
    .addColumn('locked_until', 'text')
    .addUniqueConstraint('second_steps_once', ['account_id'])
    .execute()
  await ofAccount(database, 'passkeys')
    .addColumn('name', 'text')
    .addColumn('credential_id', 'text', (column) => column.notNull().unique())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('counter', 'integer', (column) => column.notNull())
    .addColumn('device_type', 'text', (column) => column.notNull())
    .addColumn('backed_up', 'integer', (column) => column.notNull())
    .addColumn('transports', 'text')
    .addColumn('aaguid', 'text')
    .addColumn('created_at', 'text')
    .execute()
  await ofAccount(database, 'api_keys')
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('start', 'text', (column) => column.notNull())
    .addColumn('writes', 'integer', (column) => column.notNull())
    .addColumn('only', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('used_at', 'text')
    .execute()
  for (const table of ['passkeys', 'api_keys'] as const) {
    await database.schema
      .createIndex(`${table}_by_account`)
      .on(table)
      .column('account_id')
      .execute()
  }
}

async function addLogins(database: Kysely<Tables>): Promise<void> {
  await ofAccount(database, 'sign_in_logins')
    .addColumn('provider_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('password', 'text')
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', 'text')
    .addColumn('refresh_token_expires_at', 'text')
    .addColumn('scope', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('sign_in_logins_once', ['provider_id', 'subject'])
    .execute()
  await database.schema
    .createIndex('sign_in_logins_by_account')
    .on('sign_in_logins')
    .column('account_id')
    .execute()
  await database.schema
    .createTable('sign_in_challenges')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('identifier', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute()
  await database.schema
    .createIndex('sign_in_challenges_by_identifier')
    .on('sign_in_challenges')
    .column('identifier')
    .execute()
}

/** A table whose rows go with their account. */
function ofAccount(database: Kysely<Tables>, name: string): CreateTableBuilder<string, string> {
  return database.schema
    .createTable(name)
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addForeignKeyConstraint(`${name}_parent`, ['account_id'], 'accounts', ['id'], (one) =>
      one.onDelete('cascade'),
    ) as CreateTableBuilder<string, string>
}

export const signInWays: Migration = { version: 27, up }
