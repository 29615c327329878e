import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Context } from '../../context.ts'
import { VERSION } from '../../contract/version.ts'
import { SCHEMA_VERSION } from '../../database/migrate.ts'
import { openStore } from '../../database/open.ts'
import { STORE_NAME, writeArchive } from './archive.ts'
import type { FileToArchive } from './archive.ts'
import { copyRows } from './copy-rows.ts'
import type { Backup } from './schema.ts'

export const backupFolder = (context: Context) => join(context.dataDir, 'backups')

/**
 * One archive with everything of the athlete: the rows as a SQLite file (of a PostgreSQL store,
 * too, so that a backup can be restored into either), the originals, and a manifest of hashes.
 * Sessions, tokens and jobs stay out.
 */
export async function backUp(context: Context, athleteId: string): Promise<Backup> {
  const folder = backupFolder(context)
  await mkdir(folder, { recursive: true })
  const createdAt = context.now().toISOString()
  const name = `bell-lap-${createdAt.replace(/[:.]/g, '-')}.tar.gz`
  const scratch = join(folder, `${name}.part`)
  await mkdir(scratch)
  try {
    const storeFile = await copyStore(context, athleteId, scratch)
    const files = [
      { name: STORE_NAME, path: storeFile, bytes: (await stat(storeFile)).size },
      ...(await originalsOf(context, athleteId)),
    ]
    const archive = join(scratch, name)
    await writeArchive(archive, files, {
      format: 'bell-lap-backup',
      formatVersion: 1,
      version: VERSION,
      schemaVersion: SCHEMA_VERSION,
      createdAt,
      athleteId,
    })
    await rename(archive, join(folder, name))
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return { name, bytes: (await stat(join(folder, name))).size, createdAt }
}

async function copyStore(context: Context, athleteId: string, folder: string): Promise<string> {
  const copy = await openStore(folder, undefined, context.now)
  try {
    await copy.database
      .insertInto('athletes')
      .values({
        id: athleteId,
        name: 'Runner',
        created_at: context.now().toISOString(),
        evidence_revision: 0,
      })
      .execute()
    // One transaction: the copy is of one moment, whatever else is written meanwhile.
    const reading = context.store.database.transaction().setIsolationLevel('repeatable read')
    await copy.database.transaction().execute(async (target) => {
      await reading.execute(async (source) => {
        await copyRows({ database: source, athleteId }, { database: target, athleteId })
      })
    })
    // The rows leave the write-ahead log: the one file is the whole copy.
    await sql`pragma journal_mode = delete`.execute(copy.database)
  } finally {
    await copy.database.destroy()
  }
  if (copy.file === null) throw new Error('a copy is always a file')
  return copy.file
}

async function originalsOf(context: Context, athleteId: string): Promise<FileToArchive[]> {
  const rows = await context.store.database
    .selectFrom('originals')
    .select('sha256')
    .where('athlete_id', '=', athleteId)
    .orderBy('sha256')
    .execute()
  return Promise.all(
    rows.map(async ({ sha256 }) => {
      const path = context.originals.pathOf(sha256)
      return { name: `originals/${sha256}`, path, bytes: (await stat(path)).size }
    }),
  )
}

/** Newest first. */
export async function listBackupFiles(context: Context): Promise<Backup[]> {
  const folder = backupFolder(context)
  const names = await readdir(folder).catch(() => [])
  const backups = await Promise.all(
    names
      .filter((name) => name.endsWith('.tar.gz'))
      .map(async (name) => {
        const file = await stat(join(folder, name))
        return { name, bytes: file.size, createdAt: file.mtime.toISOString() }
      }),
  )
  return backups.toSorted((a, b) => (a.name < b.name ? 1 : -1))
}
