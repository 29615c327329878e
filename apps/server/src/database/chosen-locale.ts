import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'libsql'
import { isLocale } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import { SQLITE_NAME } from '../data-folder.ts'

/**
 * The language in the settings of a data folder, read without opening it as a store: for text that is
 * printed before, or when the folder cannot be opened. `null` where none is chosen or it cannot be read.
 */
export function chosenLocale(dataDir: string): Locale | null {
  const file = join(dataDir, SQLITE_NAME)
  if (!existsSync(file)) return null
  try {
    const store = new Sqlite(file, { readonly: true })
    try {
      const row = store.prepare('select settings from settings limit 1').get() as
        | { readonly settings: string }
        | undefined
      const { locale } = JSON.parse(row?.settings ?? '{}') as { readonly locale?: unknown }
      return typeof locale === 'string' && isLocale(locale) ? locale : null
    } finally {
      store.close()
    }
  } catch {
    return null
  }
}
