import { existsSync } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SCHEMA_VERSION } from '../database/migrate.ts'
import { holdPlaces } from '../database/move/hold-places.ts'
import { countRows, moveRows } from '../database/move/move-rows.ts'
import { isFree } from '../database/move/move-store.ts'
import { movedTables, untyped } from '../database/move/moved-tables.ts'
import { closeStore, openStore, SQLITE_NAME } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { sha256Of } from '../features/data/index.ts'
import type { StoreAddress } from '../features/data/index.ts'
import { Originals } from '../files/originals.ts'
import { copyFileOf, originalIn } from './copy-file.ts'
import { readWhole, STORE } from './manifest.ts'
import type { MissingFile, WholeManifest } from './manifest.ts'
import { namedOriginals } from './named-originals.ts'
import { noteForAdmins } from './note-for-admins.ts'
import type { OnWhole, WholeWish } from './write-whole-backup.ts'

export type WholeRestore =
  | {
      readonly kind: 'restored'
      readonly manifest: WholeManifest
      readonly rows: number
      readonly files: number
      /** What the backup lacks, and what is damaged or gone in its folder. */
      readonly missing: readonly MissingFile[]
    }
  /** Nothing was changed. */
  | { readonly kind: 'refused'; readonly why: 'not-a-backup' | 'damaged' | 'newer' | 'not-empty' }

interface RestoreWish extends Pick<WholeWish, 'now' | 'signal'> {
  readonly onStep: OnWhole
}

/** In the data folder while rows are restored; a killed restore begins again with a new one. */
const SCRATCH = 'restore-server.part'
const FILES_AT_ONCE = 100

/**
 * Restores everybody from a whole backup into an empty store of either kind, which no server may have open. The rows
 * come in one transaction and each is compared; before them come the original files, each compared with its hash.
 * Cut off, it leaves a store without rows, and may be run again. A backup of an older version is brought up to
 * date on the way. Original files that are damaged in the backup are left out and listed.
 * Throws `FolderIsOpen`, `StoreIsOpen` and the reason of the signal.
 *
 * @param folder holds the backup with this name and its original files
 */
export async function restoreWholeBackup(
  backup: { readonly folder: string; readonly name: string },
  to: StoreAddress,
  wish: RestoreWish,
): Promise<WholeRestore> {
  const { folder, name } = backup
  const manifest = await readWhole(folder, name)
  if (manifest === null) return { kind: 'refused', why: 'not-a-backup' }
  if (manifest.schemaVersion > SCHEMA_VERSION) return { kind: 'refused', why: 'newer' }
  const path = join(folder, name, STORE)
  if ((await sha256Of(path).catch(() => null)) !== manifest.store.sha256) {
    return { kind: 'refused', why: 'damaged' }
  }
  return holdPlaces([to.dataDir], to.databaseUrl, () =>
    restoreInto({ folder, path, manifest }, to, wish),
  )
}

interface Checked {
  readonly folder: string
  /** Its SQLite file. */
  readonly path: string
  readonly manifest: WholeManifest
}

async function restoreInto(
  backup: Checked,
  to: StoreAddress,
  wish: RestoreWish,
): Promise<WholeRestore> {
  const file = to.databaseUrl === undefined ? join(to.dataDir, SQLITE_NAME) : null
  if (file === null ? !(await isFree(to)) : existsSync(file)) {
    return { kind: 'refused', why: 'not-empty' }
  }
  const scratch = join(to.dataDir, SCRATCH)
  let isDone = false
  let source: Store | null = null
  let target: Store | null = null
  try {
    await rm(scratch, { recursive: true, force: true })
    await mkdir(scratch, { mode: 0o700 })
    await copyFile(backup.path, join(scratch, SQLITE_NAME))
    source = await openStore(scratch, undefined, wish.now)
    target = await openStore(to.dataDir, to.databaseUrl, wish.now)
    const tables = await movedTables(source)
    if ((await countRows(untyped(target), tables)) > 0) return { kind: 'refused', why: 'not-empty' }
    const { files, missing } = await addOriginals(source, backup, to, wish)
    const onRows = (step: 'copying' | 'comparing', done: number, total: number) => {
      wish.signal.throwIfAborted()
      wish.onStep(step === 'copying' ? 'rows' : step, done, total)
    }
    const rows = await moveRows(source, target, tables, onRows)
    isDone = true
    await noteForAdmins(target.database, 'server-restored', wish.now().toISOString())
    return { kind: 'restored', manifest: backup.manifest, rows, files, missing }
  } finally {
    await source?.database.destroy()
    if (target !== null) await closeStore(target)
    if (!isDone && file !== null) {
      for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true })
    }
    await rm(scratch, { recursive: true, force: true })
  }
}

async function addOriginals(
  source: Store,
  { folder, manifest }: Checked,
  to: StoreAddress,
  { onStep, signal }: RestoreWish,
): Promise<{ readonly files: number; readonly missing: readonly MissingFile[] }> {
  const originals = new Originals(to.dataDir, to.s3)
  const missing = new Map(manifest.missing.map((one) => [one.sha256, one]))
  const seen = new Set<string>()
  let waiting: string[] = []
  let files = 0
  const sync = async () => {
    await originals.sync(waiting)
    waiting = []
  }
  for await (const listed of namedOriginals(source)) {
    for (const { sha256, fileName } of listed) {
      signal.throwIfAborted()
      if (seen.has(sha256) || missing.has(sha256)) continue
      seen.add(sha256)
      onStep('files', seen.size, Math.max(manifest.originals, seen.size))
      const why = await copyFileOf(originalIn(folder, sha256), originals.pathOf(sha256), sha256)
      if (why !== null) missing.set(sha256, { sha256, fileName, why })
      else {
        files += 1
        waiting.push(sha256)
      }
      if (waiting.length === FILES_AT_ONCE) await sync()
    }
  }
  await sync()
  return { files, missing: [...missing.values()] }
}
