import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { lockFolder, unlockFolder } from '../../files/folder-lock.ts'
import { lockPostgres } from '../postgres-lock.ts'

/**
 * Does something with folders and, where there is an address, a PostgreSQL database that nobody else may use meanwhile.
 * Folders that are not there are made, and go again if nothing is in them at the end.
 * Throws `FolderIsOpen` and `StoreIsOpen` while a server runs on one of them.
 */
export async function holdPlaces<Result>(
  dataDirs: readonly string[],
  databaseUrl: string | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const folders = [...new Set(dataDirs.map((folder) => resolve(folder)))]
  const isNew = folders.filter((folder) => !existsSync(folder))
  const locked: string[] = []
  let lock: Awaited<ReturnType<typeof lockPostgres>> | null = null
  try {
    for (const folder of folders) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      lockFolder(folder, '')
      locked.push(folder)
    }
    if (databaseUrl !== undefined) {
      // A command that is cut off lets go with its connection.
      const watcher = { onLost: () => undefined, onTrouble: () => undefined }
      lock = await lockPostgres(databaseUrl, watcher)
    }
    return await work()
  } finally {
    await lock?.release()
    for (const folder of locked) unlockFolder(folder)
    for (const folder of isNew) removeIfEmpty(folder)
  }
}

function removeIfEmpty(folder: string): void {
  try {
    // Fails on a folder that holds something, which then stays.
    rmdirSync(folder)
  } catch {
    return
  }
}
