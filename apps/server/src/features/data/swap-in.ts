import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connectStore } from '../../database/open.ts'
import { ATHLETE_TABLES } from '../../database/athlete-tables.ts'
import { sealSecrets } from '../../database/seal-secrets.ts'
import type { Database, Store } from '../../database/store.ts'
import { Originals } from '../../files/originals.ts'
import { openSecretBox } from '../../files/secret-box.ts'
import { stopIfAsked } from '../../jobs/store-worker.ts'
import type { Stoppable } from '../../jobs/store-worker.ts'
import { readStoredSettings } from '../settings/index.ts'
import { ADDED_ORIGINALS } from './clean-scratch.ts'
import { COPIED_TABLES, copyRows } from './copy-rows.ts'
import type { CopiedTable, RowsOfAthlete } from './copy-rows.ts'
import { fingerprintOf } from './fingerprint.ts'
import { keepDelivered, setAsideDelivered } from './keep-delivered.ts'
import { settleImports } from './settle-imports.ts'
import type { StoreAddress } from './snapshot-store.ts'

export interface SwapTask extends StoreAddress {
  readonly athleteId: string
  /** Whose rows the backup holds: another id when it comes from another machine. */
  readonly fromAthleteId: string
  /** What `checkBackup` unpacked. */
  readonly folder: string
  /** The fingerprint of the data that the safety copy holds. */
  readonly expected: string
  readonly now: string
}
export type SwapOutcome =
  | {
      readonly state: 'swapped'
      readonly restored: Readonly<Record<string, number>>
      readonly settledImports: number
    }
  /** The data changed after the safety copy was made, so nothing was replaced. */
  | { readonly state: 'changed' }

/**
 * Replaces everything of an athlete by a checked backup, in one transaction: whoever kills the process
 * finds the old state or the new one. Connections that are set up now stay: their keys are newer than
 * those of the backup, and calendars that are subscribed go on.
 */
export async function swapIn(task: SwapTask & Stoppable): Promise<SwapOutcome> {
  const { athleteId } = task
  const live = await connectStore(task.dataDir, task.databaseUrl)
  const backup = await connectStore(join(task.folder, 'store'), undefined)
  try {
    await addOriginals(task)
    return await live.database.transaction().execute(async (transaction) => {
      await keepWritersOut(live, transaction)
      const now = { database: transaction, athleteId }
      const source = { database: backup.database, athleteId: task.fromAthleteId }
      const goOn = () => stopIfAsked(task)
      if ((await fingerprintOf(now, goOn)) !== task.expected) return { state: 'changed' }
      return replaceAll(now, source, task)
    })
  } catch (error) {
    if ((error as { code?: unknown }).code === DEADLOCK) return { state: 'changed' }
    throw error
  } finally {
    await live.database.destroy()
    await backup.database.destroy()
  }
}

/** PostgreSQL's word for two that wait for each other; it ends one of them. */
const DEADLOCK = '40P01'

/** Others may read, not write, until the transaction ends. On SQLite the caller holds them off. */
async function keepWritersOut({ kind }: Store, transaction: Database): Promise<void> {
  if (kind === 'sqlite') return
  const tables = sql.join(COPIED_TABLES.map((table) => sql.table(table)))
  await sql`lock table ${tables} in exclusive mode`.execute(transaction)
}

async function replaceAll(
  now: RowsOfAthlete,
  source: RowsOfAthlete,
  task: SwapTask & Stoppable,
): Promise<SwapOutcome> {
  const { database, athleteId } = now
  const kept = await tablesToKeep(database, athleteId)
  const replaced = COPIED_TABLES.filter((table) => !kept.has(table))
  const delivered = await setAsideDelivered(database, athleteId)
  for (const table of ATHLETE_TABLES.filter((name) => replaced.some((one) => one === name))) {
    await database.deleteFrom(table).where('athlete_id', '=', athleteId).execute()
  }
  const restored = await copyRows(source, now, replaced, () => stopIfAsked(task))
  if (kept.has('connections')) await lookAgain(now, source)
  // Backups of versions up to schema 19 hold them as they are.
  await sealSecrets(database, openSecretBox(task.dataDir))
  await keepDelivered(now, delivered)
  const settledImports = await settleImports(now, task.now)
  const settings = await database
    .selectFrom('settings')
    .select('settings')
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  const { name } = readStoredSettings(athleteId, settings?.settings ?? '{}')
  await database
    .updateTable('athletes')
    .set((row) => ({
      name,
      evidence_revision: row('evidence_revision', '+', 1),
      runs_revision: row('runs_revision', '+', 1),
    }))
    .where('id', '=', athleteId)
    .execute()
  return { state: 'swapped', restored, settledImports }
}

/** What is set up on this machine, by groups that belong together. */
const SET_UP_HERE: readonly (readonly CopiedTable[])[] = [
  ['calendar_tokens'],
  ['connections', 'pushes', 'pushed_sessions'],
  ['webhooks', 'webhook_deliveries'],
]

async function tablesToKeep(
  database: Database,
  athleteId: string,
): Promise<ReadonlySet<CopiedTable>> {
  const kept = new Set<CopiedTable>()
  for (const group of SET_UP_HERE) {
    const [table] = group
    const row = await database
      .selectFrom(table as 'connections')
      .select('athlete_id')
      .where('athlete_id', '=', athleteId)
      .executeTakeFirst()
    if (row !== undefined) for (const one of group) kept.add(one)
  }
  return kept
}

/** Activities fetched since the backup are no longer here: they count as not fetched. */
async function lookAgain(now: RowsOfAthlete, source: RowsOfAthlete): Promise<void> {
  const known = await source.database
    .selectFrom('connections')
    .select(['kind', 'known'])
    .where('athlete_id', '=', source.athleteId)
    .execute()
  const here = await now.database
    .selectFrom('connections')
    .select('kind')
    .where('athlete_id', '=', now.athleteId)
    .execute()
  for (const { kind } of here) {
    await now.database
      .updateTable('connections')
      .set({ known: known.find((one) => one.kind === kind)?.known ?? '{}' })
      .where('athlete_id', '=', now.athleteId)
      .where('kind', '=', kind)
      .execute()
  }
}

/**
 * Puts the backup's original files among the others before the rows name them. What was added is
 * written down first, so that an interrupted restore can be cleaned up.
 */
async function addOriginals({ dataDir, folder, s3 }: SwapTask): Promise<void> {
  const from = join(folder, 'originals')
  const names = existsSync(from) ? await readdir(from) : []
  const originals = new Originals(dataDir, s3)
  const there = await originals.present()
  const added = names.filter((name) => !there.has(name))
  if (added.length === 0) return
  await writeFile(join(folder, '..', ADDED_ORIGINALS), JSON.stringify(added), { flush: true })
  for (const name of added) await originals.adopt(join(from, name), name)
  await originals.sync(added)
}
