import { join } from 'node:path'
import { sql } from 'kysely'
import { connectStore, openStore, SQLITE_NAME } from '../../database/open.ts'
import { ATHLETE_TABLES } from '../../database/athlete-tables.ts'
import { removeSecrets } from '../../database/seal-secrets.ts'
import type { Database, Store } from '../../database/store.ts'
import type { S3Settings } from '../../files/s3-settings.ts'
import { COPIED_TABLES, copyRows } from './copy-rows.ts'

/** Where the store is, for a thread that opens a connection of its own. */
export interface StoreAddress {
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  /** Where original files lie besides the folder. */
  readonly s3?: S3Settings | undefined
}

/** People and their sign-ins are of the machine; jobs and sign-ins elsewhere are work of the old process. */
const NOT_OF_THE_RUNNER = [
  'intervals_sign_ins',
  'invitations',
  'people_log',
  'grants',
  'squad_athletes',
  'saved_workouts',
  'saved_weeks',
  'meets',
  'squads',
  'sessions',
  'sign_in_tokens',
  'security_events',
  'api_keys',
  'passkeys',
  'second_steps',
  'sign_in_logins',
  'sign_in_challenges',
  'memberships',
  'accounts',
  'jobs',
  'rounds',
  'stored_answers',
] as const

/**
 * Copies everything of one athlete into a SQLite file in `folder`, of a PostgreSQL store too, so that a
 * backup can be restored into either. The copy is of one moment, whatever is written meanwhile. It is
 * handed over open; `closeSnapshot` makes one whole file of it. Keys and secret addresses stay out.
 */
export async function snapshotStore(
  from: StoreAddress,
  athleteId: string,
  folder: string,
  beforeEachPage: () => void,
): Promise<Store> {
  if (from.databaseUrl !== undefined) {
    const copy = await openStore(folder, undefined, () => new Date(0))
    await sql`pragma secure_delete = on`.execute(copy.database)
    await copyPostgres(from.databaseUrl, athleteId, copy, beforeEachPage)
    await removeSecrets(copy.database)
    return copy
  }
  const live = await connectStore(from.dataDir, undefined)
  try {
    await sql`vacuum into ${join(folder, SQLITE_NAME)}`.execute(live.database)
  } finally {
    await live.database.destroy()
  }
  const copy = await connectStore(folder, undefined)
  // What is removed is overwritten: it must not be readable in the free pages of the file.
  await sql`pragma secure_delete = on`.execute(copy.database)
  await removeOthers(copy.database, athleteId)
  await removeSecrets(copy.database)
  return copy
}

/** Closes the copy and names its file; the rows leave the write-ahead log first. */
export async function closeSnapshot(copy: Store): Promise<string> {
  await sql`pragma journal_mode = delete`.execute(copy.database)
  await copy.database.destroy()
  if (copy.file === null) throw new Error('a copy is always a file')
  return copy.file
}

async function removeOthers(database: Database, athleteId: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // First: then no change of the others is counted.
    await transaction.deleteFrom('athlete_versions').where('athlete_id', '!=', athleteId).execute()
    for (const table of NOT_OF_THE_RUNNER) await transaction.deleteFrom(table).execute()
    for (const table of ATHLETE_TABLES) {
      await transaction.deleteFrom(table).where('athlete_id', '!=', athleteId).execute()
    }
    await transaction.deleteFrom('athletes').where('id', '!=', athleteId).execute()
  })
}

async function copyPostgres(
  databaseUrl: string,
  athleteId: string,
  copy: Store,
  beforeEachPage: () => void,
): Promise<void> {
  const live = await connectStore('', databaseUrl)
  try {
    await live.database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (source) => {
        await copy.database.transaction().execute(async (target) => {
          const athlete = await source
            .selectFrom('athletes')
            .selectAll()
            .where('id', '=', athleteId)
            .executeTakeFirstOrThrow()
          await target.insertInto('athletes').values(athlete).execute()
          const from = { database: source, athleteId }
          await copyRows(from, { database: target, athleteId }, COPIED_TABLES, beforeEachPage)
        })
      })
  } finally {
    await live.database.destroy()
  }
}
