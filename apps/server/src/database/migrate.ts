import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { first } from './migrations/0001-first.ts'
import { connections } from './migrations/0002-connections.ts'
import { apart } from './migrations/0003-apart.ts'
import { thresholdTests } from './migrations/0004-threshold-tests.ts'
import { conditions } from './migrations/0005-conditions.ts'
import { runHearts } from './migrations/0006-run-hearts.ts'
import { pushes } from './migrations/0007-pushes.ts'
import { adaptation } from './migrations/0008-adaptation.ts'
import { sportAndTwins } from './migrations/0010-sport-and-twins.ts'
import { foundRaces } from './migrations/0011-found-races.ts'
import { ownZones } from './migrations/0012-own-zones.ts'
import { watchChecks } from './migrations/0013-watch-checks.ts'
import { raceRecords } from './migrations/0014-race-records.ts'
import { runPages } from './migrations/0015-run-pages.ts'
import { form } from './migrations/0016-form.ts'
import { formClips } from './migrations/0017-form-clips.ts'
import { strengthLog } from './migrations/0018-strength-log.ts'
import { shoes } from './migrations/0019-shoes.ts'
import { heldAndMornings } from './migrations/0020-held-and-mornings.ts'
import { signIns } from './migrations/0021-sign-ins.ts'
import { runsRevision } from './migrations/0022-runs-revision.ts'
import { people } from './migrations/0023-people.ts'
import { bench } from './migrations/0024-bench.ts'
import { assistantsAndBridges } from './migrations/0025-assistants-and-bridges.ts'
import { stopwatch } from './migrations/0026-stopwatch.ts'
import { signInWays } from './migrations/0027-sign-in-ways.ts'
import { processes } from './migrations/0028-processes.ts'
import { season } from './migrations/0029-season.ts'
import { clipNotes } from './migrations/0030-clip-notes.ts'
import { intervalsSignIns } from './migrations/0031-intervals-sign-ins.ts'
import { rowsInOrder } from './migrations/0032-rows-in-order.ts'
import { athleteVersions } from './migrations/0033-athlete-versions.ts'
import { savedWeeks } from './migrations/0034-saved-weeks.ts'
import type { Migration } from './migrations/migration.ts'
import type { Database, Store } from './store.ts'
import { watchChanges } from './watch-changes.ts'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** Secrets are sealed from this version on. */
const SEALED_FROM = 21

const MIGRATIONS: readonly Migration[] = [
  first,
  connections,
  apart,
  thresholdTests,
  conditions,
  runHearts,
  pushes,
  adaptation,
  sportAndTwins,
  foundRaces,
  ownZones,
  watchChecks,
  raceRecords,
  runPages,
  form,
  formClips,
  strengthLog,
  shoes,
  heldAndMornings,
  signIns,
  runsRevision,
  people,
  bench,
  assistantsAndBridges,
  stopwatch,
  signInWays,
  processes,
  season,
  clipNotes,
  intervalsSignIns,
  rowsInOrder,
  athleteVersions,
  savedWeeks,
]

export const SCHEMA_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version))

/** The store was written by a newer version of the program. */
export class StoreIsNewer extends Error {
  override readonly name = 'StoreIsNewer'
  readonly says: Message

  constructor(found: number) {
    super(`the store has schema ${found}, this version knows ${SCHEMA_VERSION}`)
    this.says = message('start.store-newer', { found, known: SCHEMA_VERSION })
  }
}

/**
 * Brings the store to the schema of this version. A SQLite store is copied into `backups` first; a
 * store of a newer version is refused and left as it is. Only what tries migrations out names an earlier version.
 */
export async function migrate(
  store: Store,
  dataDir: string,
  now: () => Date,
  upTo = SCHEMA_VERSION,
): Promise<void> {
  const version = await readSchemaVersion(store.database)
  if (version > SCHEMA_VERSION) {
    throw new StoreIsNewer(version)
  }
  if (version === SCHEMA_VERSION) return
  if (version > 0 && store.kind === 'sqlite') {
    const folder = join(dataDir, 'backups')
    mkdirSync(folder, { recursive: true })
    const stamp = now().toISOString().replace(/[:.]/g, '-')
    // A consistent copy, also of what still stands in the write-ahead log.
    const target = join(folder, `before-schema-${SCHEMA_VERSION}-${stamp}.sqlite`)
    await sql`vacuum into ${target}`.execute(store.database)
    if (version < SEALED_FROM) await withoutPlainSecrets(target)
  }
  for (const migration of MIGRATIONS) {
    if (migration.version <= version || migration.version > upTo) continue
    await store.database.transaction().execute(async (transaction) => {
      await migration.up(transaction, store.kind)
      // In the same transaction: a table that was made again lost its triggers, and a change must not go uncounted.
      if (migration.version === SCHEMA_VERSION) await watchChanges(transaction, store.kind)
      const value = String(migration.version)
      await transaction
        .insertInto('meta')
        .values({ key: 'schema_version', value })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
        .execute()
    })
  }
}

/** A copy that lies among the backups holds no keys; the older version asks for them again. */
async function withoutPlainSecrets(file: string): Promise<void> {
  const { default: Sqlite } = await import('libsql')
  const copy = new Sqlite(file)
  try {
    copy.pragma('secure_delete = ON')
    for (const table of ['connections', 'calendar_tokens']) {
      const there = copy.prepare('select 1 from sqlite_master where name = ?').get(table)
      if (there !== undefined) copy.exec(`delete from ${table}`)
    }
  } finally {
    copy.close()
  }
}

export async function readSchemaVersion(database: Database): Promise<number> {
  await database.schema
    .createTable('meta')
    .ifNotExists()
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  const row = await sql<{ value: string }>`
    select value from meta where key = 'schema_version'
  `.execute(database)
  return Number(row.rows[0]?.value ?? 0)
}
