import { mkdir, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { SCHEMA_VERSION } from '../../database/migrate.ts'
import { openStore, SQLITE_NAME } from '../../database/open.ts'
import { Originals } from '../../files/originals.ts'
import { plainError } from '../../jobs/plain-error.ts'
import { expectSteps, stepDone, stopIfAsked } from '../../jobs/store-worker.ts'
import type { Stoppable } from '../../jobs/store-worker.ts'
import { BadArchive, readArchive, STORE_NAME, writeArchive } from './archive.ts'
import type { Manifest } from './archive.ts'
import { contentsOf } from './backup-contents.ts'
import { fingerprintOf } from './fingerprint.ts'
import { compareOriginals, listedOriginals, sha256Of } from './kept-originals.ts'
import type { BackupContents, MissingOriginal } from './schema.ts'
import { closeSnapshot, snapshotStore } from './snapshot-store.ts'
import { swapIn } from './swap-in.ts'
import type { SwapTask } from './swap-in.ts'
import type { StoreAddress } from './snapshot-store.ts'

type NamedTask = Stoppable &
  (
    | ({ readonly name: 'writeBackup' } & BackupTask)
    | ({ readonly name: 'checkBackup' } & CheckTask)
    | ({ readonly name: 'swapIn' } & SwapTask)
  )

/** What the thread is asked for; see `jobs/store-worker.ts`. */
export default async function runTask(task: NamedTask): Promise<unknown> {
  try {
    switch (task.name) {
      case 'writeBackup':
        return await writeBackup(task)
      case 'checkBackup':
        return await checkBackup(task)
      case 'swapIn':
        return await swapIn(task)
    }
  } catch (error) {
    throw plainError(error)
  }
}

export interface BackupTask extends StoreAddress {
  readonly athleteId: string
  /** The archive to write; its folder is scratch and takes the copy of the store, too. */
  readonly archive: string
  readonly about: Pick<Manifest, 'version' | 'createdAt'>
  /** Nothing is written when the data still have this fingerprint. */
  readonly unless: string | null
}
export type BackupOutcome =
  | {
      readonly state: 'written'
      readonly contents: BackupContents
      readonly missing: readonly MissingOriginal[]
      readonly fingerprint: string
    }
  | { readonly state: 'unchanged' }

/** Writes one archive with the rows of an athlete and the original files. */
async function writeBackup(task: BackupTask & Stoppable): Promise<BackupOutcome> {
  const { athleteId, archive, about } = task
  const goOn = () => stopIfAsked(task)
  const copy = await snapshotStore(task, athleteId, dirname(archive), goOn)
  const rows = { database: copy.database, athleteId }
  let looked
  try {
    looked = {
      fingerprint: await fingerprintOf(rows, goOn),
      contents: await contentsOf(rows),
      listed: await listedOriginals(rows),
      file: await closeSnapshot(copy),
    }
  } catch (error) {
    await copy.database.destroy()
    throw error
  }
  const { fingerprint, contents, listed, file } = looked
  if (fingerprint === task.unless) return { state: 'unchanged' }
  const originals = new Originals(task.dataDir, task.s3)
  // Every file is read twice: to compare it with its name, and to pack it.
  expectSteps(task, 2 * listed.length + 1)
  const step = () => stepDone(task)
  const { missing, sound } = await compareOriginals(originals, listed, step)
  const files = [
    { name: STORE_NAME, path: file, bytes: (await stat(file)).size, sha256: await sha256Of(file) },
    ...sound.map((one) => ({ ...one, name: `originals/${one.sha256}` })),
  ]
  const format = { format: 'bell-lap-backup', formatVersion: 1 } as const
  const manifest = { ...format, ...about, schemaVersion: SCHEMA_VERSION, athleteId }
  await writeArchive(archive, files, { ...manifest, contents, missing, fingerprint }, step)
  return { state: 'written', contents, missing, fingerprint }
}

export interface CheckTask {
  readonly archive: string
  /** Takes `originals` and `store`. */
  readonly folder: string
  readonly now: string
}
export type CheckOutcome =
  | {
      readonly ok: true
      readonly athleteId: string
      readonly version: string
      readonly createdAt: string
      readonly contents: BackupContents
      readonly missing: readonly MissingOriginal[]
    }
  | { readonly ok: false; readonly why: Message }

/** Unpacks an archive, compares every byte, and brings its store to the schema of this version. */
async function checkBackup(task: CheckTask & Stoppable): Promise<CheckOutcome> {
  const { archive, folder } = task
  try {
    const manifest = await readArchive(archive, folder)
    if (manifest.schemaVersion > SCHEMA_VERSION)
      return { ok: false, why: message('backup-problem.newer') }
    await mkdir(join(folder, 'store'), { recursive: true })
    await rename(join(folder, STORE_NAME), join(folder, 'store', SQLITE_NAME))
    const { athleteId, version, createdAt, missing = [] } = manifest
    const store = await openStore(join(folder, 'store'), undefined, () => new Date(task.now))
    try {
      const contents = await contentsOf({ database: store.database, athleteId })
      return { ok: true, athleteId, version, createdAt, contents, missing }
    } finally {
      await store.database.destroy()
    }
  } catch (error) {
    if (error instanceof BadArchive) return { ok: false, why: error.why }
    throw error
  }
}
