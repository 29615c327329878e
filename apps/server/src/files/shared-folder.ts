import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Database } from '../database/store.ts'

/** In the data folder that several processes share: the same text as in the database. */
const NAME = 'shared-folder.id'
const KEY = 'shared_folder'

/** The processes of one database have different folders: one would not find the files of another. */
export class FolderNotShared extends Error {
  override readonly name = 'FolderNotShared'
  readonly says: Message

  constructor(dataDir: string) {
    super(`${dataDir} is not the folder that the other processes use`)
    this.says = message('start.folder-not-shared', { path: dataDir, file: NAME })
  }
}

/**
 * Makes sure that every process on the database has the same data folder; the first one decides which. To be called
 * while no other process starts. Throws `FolderNotShared`.
 */
export async function agreeOnFolder(database: Database, dataDir: string): Promise<void> {
  const row = await database
    .selectFrom('meta')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst()
  const here = readId(dataDir)
  if (row !== undefined) {
    if (row.value !== here) throw new FolderNotShared(dataDir)
    return
  }
  const value = here ?? randomUUID()
  if (here === null) writeFileSync(join(dataDir, NAME), value, { flag: 'wx', mode: 0o600 })
  await database.insertInto('meta').values({ key: KEY, value }).execute()
}

function readId(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, NAME), 'utf8').trim() || null
  } catch {
    return null
  }
}
