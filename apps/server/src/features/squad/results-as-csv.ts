import type { Context } from '../../context.ts'
import { csvLine } from '../data/index.ts'
import { loadResultRows } from '../results/index.ts'

const COLUMNS = [
  'day',
  'event',
  'distance_m',
  'time_s',
  'setting',
  'effort',
  'timing',
  'name',
] as const

/** The race results of an athlete as a table: metres and seconds, oldest first. */
export async function resultsAsCsv(context: Context, athleteId: string): Promise<string> {
  const rows = await loadResultRows(context.store.database, athleteId)
  const lines = rows.toReversed().map((row) => csvLine(COLUMNS, { ...row, event: row.event_id }))
  return [COLUMNS.join(','), ...lines, ''].join('\n')
}
