import type { Kysely } from 'kysely'
import type { Tables } from '../schema.ts'
import type { Migration } from './migration.ts'

/** What people draw and write on pictures of a clip. */
async function up(database: Kysely<Tables>): Promise<void> {
  await database.schema
    .createTable('clip_notes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('athlete_id', 'text', (column) => column.notNull())
    .addColumn('clip_id', 'text', (column) => column.notNull())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('clip_notes_athlete', ['athlete_id'], 'athletes', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .addForeignKeyConstraint('clip_notes_clip', ['clip_id'], 'form_clips', ['id'], (one) =>
      one.onDelete('cascade'),
    )
    .execute()
  await database.schema
    .createIndex('clip_notes_by_clip')
    .on('clip_notes')
    .columns(['athlete_id', 'clip_id'])
    .execute()
}

export const clipNotes: Migration = { version: 30, up }
