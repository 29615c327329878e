import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'libsql'
import type { Finding } from './health-check.ts'

const STORE_NAME = 'bell-lap.sqlite'
const CHECK = 'Store integrity'

/** SQLite’s own check of the whole file, read only. The folder must not be open elsewhere. */
export function checkStoreFile(dataDir: string): Finding {
  const file = join(dataDir, STORE_NAME)
  if (!existsSync(file)) return { check: CHECK, state: 'ok', detail: 'no store yet' }
  try {
    const store = new Sqlite(file, { readonly: true })
    try {
      const rows = store.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
      const faults = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
      return faults.length === 0
        ? { check: CHECK, state: 'ok', detail: 'sound' }
        : { check: CHECK, state: 'trouble', detail: `${faults[0]}; restore a backup` }
    } finally {
      store.close()
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { check: CHECK, state: 'trouble', detail: `${reason}; restore a backup` }
  }
}
