import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { SQLITE_NAME } from '@bell-lap/server/data-folder'
import type { Finding } from './health-check.ts'
import type { CliText } from './reader-locale.ts'

/** SQLite’s own check of the whole file, read only. The folder must not be open elsewhere. */
export function checkStoreFile({ t }: CliText, dataDir: string): Finding {
  const check = t('cli.doctor.store')
  const damaged = (fault: string): Finding => ({
    check,
    state: 'trouble',
    detail: t('cli.doctor.store-damaged', { fault }),
  })
  const file = join(dataDir, SQLITE_NAME)
  if (!existsSync(file)) return { check, state: 'ok', detail: t('cli.doctor.store-none') }
  try {
    const store = new Sqlite(file, { readonly: true })
    try {
      const rows = store.prepare('PRAGMA integrity_check').all() as { integrity_check: string }[]
      const faults = rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
      return faults.length === 0
        ? { check, state: 'ok', detail: t('cli.doctor.store-sound') }
        : damaged(faults[0] ?? '')
    } finally {
      store.close()
    }
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error))
  }
}
