import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SQLITE_NAME } from '../../data-folder.ts'
import { readSchemaVersion, SCHEMA_VERSION } from '../migrate.ts'
import { closeStore, connectStore, openStore } from '../open.ts'
import type { Store } from '../store.ts'
import { holdPlaces } from './hold-places.ts'
import { moveFiles } from './move-files.ts'
import { countRows, moveRows } from './move-rows.ts'
import { movedTables, untyped } from './moved-tables.ts'
import { hasTable } from './shape-of-store.ts'

/** Where a store and its files are. */
export interface MovePlace {
  readonly dataDir: string
  /** `undefined` for SQLite in the folder. */
  readonly databaseUrl: string | undefined
}

export type MoveResult =
  | {
      readonly kind: 'moved'
      readonly rows: number
      readonly tables: number
      readonly files: number
    }
  /** Nothing was changed. */
  | {
      readonly kind: 'refused'
      readonly why: 'same-kind' | 'nothing-there' | 'older-schema' | 'newer-schema' | 'not-empty'
    }

export type OnMove = (step: 'copying' | 'comparing' | 'files', done: number, total: number) => void

/**
 * Moves everything from one kind of store to the other: the source stays as it is, the target must be empty. All rows
 * and, into another folder, all files are compared; with one difference the target is empty as before.
 * Throws `FolderIsOpen` and `StoreIsOpen` while a server runs on either, `RowDiffers` and `FileDiffers`.
 *
 * @param now for the schema of the new store
 */
export async function moveStore(
  from: MovePlace,
  to: MovePlace,
  { onMove, now }: { readonly onMove: OnMove; readonly now: () => Date },
): Promise<MoveResult> {
  if ((from.databaseUrl === undefined) === (to.databaseUrl === undefined)) {
    return { kind: 'refused', why: 'same-kind' }
  }
  const url = from.databaseUrl ?? to.databaseUrl ?? ''
  if (from.databaseUrl === undefined && !existsSync(join(from.dataDir, SQLITE_NAME))) {
    return { kind: 'refused', why: 'nothing-there' }
  }
  return holdPlaces([from.dataDir, to.dataDir], url, () => moveLocked(from, to, { onMove, now }))
}

async function moveLocked(
  from: MovePlace,
  to: MovePlace,
  { onMove, now }: { readonly onMove: OnMove; readonly now: () => Date },
): Promise<MoveResult> {
  const file = to.databaseUrl === undefined ? join(to.dataDir, SQLITE_NAME) : null
  if (file !== null && existsSync(file)) return { kind: 'refused', why: 'not-empty' }
  const source = await connectStore(from.dataDir, from.databaseUrl)
  let target: Store | null = null
  let isMoved = false
  try {
    const schema = await schemaOf(source)
    if (schema === 0) return { kind: 'refused', why: 'nothing-there' }
    if (schema < SCHEMA_VERSION) return { kind: 'refused', why: 'older-schema' }
    if (schema > SCHEMA_VERSION) return { kind: 'refused', why: 'newer-schema' }
    // A store with a schema of its own is somebody's: bringing it up to date would change it.
    if (file === null && !(await isFree(to))) return { kind: 'refused', why: 'not-empty' }
    target = await openStore(to.dataDir, to.databaseUrl, now)
    const tables = await movedTables(source.kind === 'sqlite' ? source : target)
    if ((await countRows(untyped(target), tables)) > 0) return { kind: 'refused', why: 'not-empty' }
    const files =
      resolve(from.dataDir) === resolve(to.dataDir)
        ? 0
        : await moveFiles(from.dataDir, to.dataDir, (done, total) => onMove('files', done, total))
    const rows = await moveRows(source, target, tables, onMove)
    isMoved = true
    return { kind: 'moved', rows, tables: tables.length, files }
  } finally {
    await source.database.destroy()
    if (target !== null) await closeStore(target)
    if (!isMoved && file !== null) {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
    }
  }
}

/** Whether a database has no schema yet, or that of this version, which an earlier try left empty. */
export async function isFree({ dataDir, databaseUrl }: MovePlace): Promise<boolean> {
  const store = await connectStore(dataDir, databaseUrl)
  try {
    const schema = await schemaOf(store)
    return schema === 0 || schema === SCHEMA_VERSION
  } finally {
    await store.database.destroy()
  }
}

/** Looking must not make a table: the source stays as it is. */
export async function schemaOf(store: Store): Promise<number> {
  const isOurs = await hasTable(untyped(store), store.kind, 'meta')
  return isOurs ? readSchemaVersion(store.database) : 0
}
