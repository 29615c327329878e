import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { SQLITE_NAME } from '../data-folder.ts'

const FOR_OWNER_ONLY = 0o077
const FOLDERS = ['originals', 'backups', 'uploads', 'restores']
const FILES = [SQLITE_NAME, `${SQLITE_NAME}-wal`, `${SQLITE_NAME}-shm`]

/**
 * From here on, files that the process makes are for its owner only (600, folders 700), and those that
 * an older version made become so. The data folder itself keeps its mode: who made it may share it.
 */
export function keepFilesPrivate(dataDir: string): void {
  // The mask is the process's; a thread can only read it.
  if (isMainThread) process.umask(FOR_OWNER_ONLY)
  for (const name of FOLDERS) changeMode(join(dataDir, name), 0o700)
  for (const name of FILES) changeMode(join(dataDir, name), 0o600)
  const backups = join(dataDir, 'backups')
  if (!existsSync(backups)) return
  for (const entry of readdirSync(backups, { withFileTypes: true })) {
    if (entry.isFile()) changeMode(join(backups, entry.name), 0o600)
  }
}

/** A disk without modes, or a file of somebody else's, stays as it is; `bell-lap doctor` names it. */
function changeMode(path: string, mode: number): void {
  try {
    if (existsSync(path)) chmodSync(path, mode)
  } catch {
    // Told above.
  }
}
