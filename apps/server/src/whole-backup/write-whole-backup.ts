import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { VERSION } from '../contract/version.ts'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import { holdPlaces } from '../database/move/hold-places.ts'
import { countRows, moveRows } from '../database/move/move-rows.ts'
import { schemaOf } from '../database/move/move-store.ts'
import { movedTables, untyped } from '../database/move/moved-tables.ts'
import { connectStore, openStore, SQLITE_NAME } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { closeSnapshot, sha256Of } from '../features/data/index.ts'
import type { StoreAddress } from '../features/data/index.ts'
import { Originals } from '../files/originals.ts'
import { copyFileOf, originalIn, sizeOf } from './copy-file.ts'
import { LEFT_OUT, leaveSecretsOut } from './left-out.ts'
import { LISTED, MANIFEST, nameOfWhole, ORIGINALS, PART, STORE } from './manifest.ts'
import type { MissingFile, WholeManifest } from './manifest.ts'
import { namedOriginals } from './named-originals.ts'
import { noteForAdmins } from './note-for-admins.ts'
import { removeOldWhole } from './remove-old-whole.ts'

export type OnWhole = (step: 'rows' | 'comparing' | 'files', done: number, total: number) => void

export interface WholeWish {
  readonly now: () => Date
  /** So many backups stay in the folder; older ones go. */
  readonly keep: number
  readonly onStep: OnWhole
  /** Ends it at the next safe place, with the reason that it was aborted with. */
  readonly signal: AbortSignal
}

export type WholeBackup =
  | {
      readonly kind: 'written'
      readonly name: string
      readonly manifest: WholeManifest
      /** Original files that an earlier backup in the folder did not have. */
      readonly newFiles: number
      readonly removed: readonly string[]
      /** The log of the people who run the server has it, too. */
      readonly noted: boolean
    }
  | {
      readonly kind: 'refused'
      readonly why: 'nothing-there' | 'older-schema' | 'newer-schema'
    }

/**
 * Writes a backup of everybody: the rows of all tables as they are at one moment in an SQLite file, whichever kind of
 * store they come from, and the original files. A server may go on meanwhile. Several backups in one folder share
 * their original files, so that a second one copies new files only. The backup appears under its name when it is whole;
 * what a cut-off one had copied of original files stays, and the next one goes on there. Keys, sessions and
 * other secrets stay out (`left-out.ts`).
 * Throws `FolderIsOpen` while another backup is written into the folder, and the reason of the signal.
 */
export async function writeWholeBackup(
  from: StoreAddress,
  folder: string,
  wish: WholeWish,
): Promise<WholeBackup> {
  if (from.databaseUrl === undefined && !existsSync(join(from.dataDir, SQLITE_NAME))) {
    return { kind: 'refused', why: 'nothing-there' }
  }
  const live = await connectStore(from.dataDir, from.databaseUrl)
  try {
    const schema = await schemaOf(live)
    if (schema === 0) return { kind: 'refused', why: 'nothing-there' }
    if (schema < SCHEMA_VERSION) return { kind: 'refused', why: 'older-schema' }
    if (schema > SCHEMA_VERSION) return { kind: 'refused', why: 'newer-schema' }
    return await holdPlaces([folder], undefined, () => writeInto(live, from, folder, wish))
  } finally {
    await live.database.destroy()
  }
}

async function writeInto(
  live: Store,
  from: StoreAddress,
  folder: string,
  wish: WholeWish,
): Promise<WholeBackup> {
  await removeParts(folder)
  const createdAt = wish.now().toISOString()
  const name = nameOfWhole(createdAt)
  const part = join(folder, `${name}${PART}`)
  try {
    await mkdir(part, { mode: 0o700 })
    const copy = await copyOf(live, part, wish)
    let counted
    try {
      counted = {
        rows: await countRows(untyped(copy), await movedTables(copy)),
        athletes: await countAthletes(copy),
        ...(await copyOriginals(copy, { from, folder, part }, wish)),
      }
    } finally {
      await rename(await closeSnapshot(copy), join(part, STORE))
    }
    const { rows, athletes, originals, missing, newFiles } = counted
    const path = join(part, STORE)
    const store = { bytes: (await stat(path)).size, sha256: await sha256Of(path) }
    const about = { version: VERSION, schemaVersion: SCHEMA_VERSION, createdAt }
    const format = { format: 'bell-lap-server-backup', formatVersion: 1 } as const
    const manifest = { ...format, ...about, athletes, rows, store, originals, missing }
    const text = JSON.stringify(manifest, null, 2)
    await writeFile(join(part, MANIFEST), text, { mode: 0o600, flush: true })
    wish.signal.throwIfAborted()
    await rename(part, join(folder, name))
    const noted = await noteForAdmins(live.database, 'server-backed-up', createdAt)
    const removed = await removeOldWhole(folder, wish.keep)
    return { kind: 'written', name, manifest, newFiles, removed, noted }
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** What a backup that was killed had begun; its original files stay. */
async function removeParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(PART)) await rm(join(folder, name), { recursive: true, force: true })
  }
}

async function countAthletes({ database }: Store): Promise<number> {
  const { count } = await database
    .selectFrom('athletes')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The rows of one moment in an SQLite file of the folder, without secrets; handed over open. */
async function copyOf(live: Store, folder: string, wish: WholeWish): Promise<Store> {
  if (live.kind === 'sqlite') {
    await sql`vacuum into ${join(folder, SQLITE_NAME)}`.execute(live.database)
  }
  const copy =
    live.kind === 'sqlite'
      ? await connectStore(folder, undefined)
      : await openStore(folder, undefined, wish.now)
  try {
    // What is removed is overwritten: it must not be readable in the free pages of the file.
    await sql`pragma secure_delete = on`.execute(copy.database)
    if (live.kind === 'postgres') await copyRowsOf(live, copy, wish)
    await leaveSecretsOut(copy.database)
    return copy
  } catch (error) {
    await copy.database.destroy()
    throw error
  }
}

async function copyRowsOf(live: Store, copy: Store, wish: WholeWish): Promise<void> {
  const onRows = (step: 'copying' | 'comparing', done: number, total: number) => {
    wish.signal.throwIfAborted()
    wish.onStep(step === 'copying' ? 'rows' : step, done, total)
  }
  const left: ReadonlySet<string> = new Set(LEFT_OUT)
  const tables = (await movedTables(copy)).filter(({ name }) => !left.has(name))
  await live.database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((database) => moveRows({ ...live, database }, copy, tables, onRows))
}

interface CopiedOriginals {
  readonly originals: number
  readonly missing: MissingFile[]
  readonly newFiles: number
}

interface CopiedWhere {
  readonly from: StoreAddress
  readonly folder: string
  /** Takes the list of the files: old backups go with those that no other one lists. */
  readonly part: string
}

async function copyOriginals(
  copy: Store,
  { from, folder, part }: CopiedWhere,
  { onStep, signal }: WholeWish,
): Promise<CopiedOriginals> {
  await mkdir(join(folder, ORIGINALS), { recursive: true, mode: 0o700 })
  const originals = new Originals(from.dataDir, from.s3)
  const { count } = await copy.database
    .selectFrom('originals')
    .select((select) => select.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow()
  const seen = new Set<string>()
  const missing: MissingFile[] = []
  let newFiles = 0
  for await (const listed of namedOriginals(copy)) {
    for (const { sha256, fileName } of listed) {
      signal.throwIfAborted()
      if (seen.has(sha256)) continue
      seen.add(sha256)
      onStep('files', seen.size, Math.max(Number(count), seen.size))
      const to = originalIn(folder, sha256)
      if ((await sizeOf(to)) !== null) continue
      const why = await copyFileOf(await originals.readable(sha256), to, sha256)
      if (why === null) newFiles += 1
      else missing.push({ sha256, fileName, why })
    }
  }
  await writeFile(join(part, LISTED), [...seen].join('\n'), { mode: 0o600, flush: true })
  return { originals: seen.size - missing.length, missing, newFiles }
}
