import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeStore, openStore, SQLITE_NAME } from '../database/open.ts'

let made: Promise<string> | null = null

/**
 * Puts an empty SQLite store of today's schema into a folder. It is migrated once for all tests of a process:
 * thirty migrations take longer than most tests, and tests of their own try them.
 */
export async function copyEmptyStore(dataDir: string): Promise<void> {
  made ??= makeEmptyStore()
  copyFileSync(await made, join(dataDir, SQLITE_NAME))
}

async function makeEmptyStore(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-empty-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await closeStore(await openStore(folder, undefined, () => new Date(0)))
  return join(folder, SQLITE_NAME)
}
