import { randomUUID } from 'node:crypto'
import type { ExportedMorning } from '@bell-lap/activity/exported-morning'
import type { ImportedMorningTable } from '../../database/import-tables.ts'
import type { Database } from '../../database/store.ts'
import { loadSettings } from '../settings/index.ts'

const ROWS_AT_ONCE = 200

/**
 * Keeps the mornings of an export, one value for each day and measure; a newer export replaces them.
 * They are used for nothing until the runner says so, and not kept where the runner wants none.
 */
export async function keepMornings(
  database: Database,
  athleteId: string,
  source: ImportedMorningTable['source'],
  mornings: readonly ExportedMorning[],
): Promise<void> {
  const { morningsFromExports } = await loadSettings(database, athleteId)
  if (morningsFromExports === 'leave') return
  for (let from = 0; from < mornings.length; from += ROWS_AT_ONCE) {
    const rows = mornings.slice(from, from + ROWS_AT_ONCE).map((morning) => ({
      id: randomUUID(),
      athlete_id: athleteId,
      source,
      ...morning,
    }))
    await database
      .insertInto('imported_mornings')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['athlete_id', 'measure', 'source', 'day'])
          .doUpdateSet((row) => ({ value: row.ref('excluded.value') })),
      )
      .execute()
  }
}
