import type { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Context } from '../../context.ts'
import { writeCalendar } from '../delivery/index.ts'
import { COPIED_TABLES } from './copy-rows.ts'

/** These hold no words of the runner's: columns packed for speed, and secrets. */
const NOT_EXPORTED = new Set(['activity_streams', 'calendar_tokens', 'connections'])
const JSON_COLUMNS = new Set(['detail', 'settings', 'plan', 'content', 'activity_ids', 'uploads'])
const CSV_TABLES = new Set(['activities', 'results', 'best_efforts'])

type Row = Record<string, unknown>

/** Everything in open formats: the originals as they came, each table as JSON, the main ones as CSV. */
export async function exportZip(context: Context, athleteId: string): Promise<Readable> {
  const zip = new yazl.ZipFile()
  const { database } = context.store
  for (const table of COPIED_TABLES) {
    if (NOT_EXPORTED.has(table)) continue
    const rows = (await database
      .selectFrom(table)
      .selectAll()
      .where('athlete_id', '=', athleteId)
      .execute()) as Row[]
    zip.addBuffer(Buffer.from(JSON.stringify(rows.map(openRow), null, 1)), `${table}.json`)
    if (CSV_TABLES.has(table)) zip.addBuffer(Buffer.from(toCsv(rows)), `${table}.csv`)
    if (table === 'originals') addOriginals(zip, context, rows)
  }
  zip.addBuffer(Buffer.from(await writeCalendar(context, athleteId)), 'plan.ics')
  zip.end()
  return zip.outputStream as Readable
}

function addOriginals(zip: yazl.ZipFile, context: Context, rows: readonly Row[]): void {
  for (const row of rows) {
    const sha256 = String(row['sha256'])
    const name = String(row['file_name']).replace(/[^\w.-]/g, '_')
    zip.addFile(context.originals.pathOf(sha256), `originals/${sha256.slice(0, 12)}-${name}`)
  }
}

function openRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'athlete_id')
      .map(([name, value]) => [
        name,
        JSON_COLUMNS.has(name) && typeof value === 'string' ? JSON.parse(value) : value,
      ]),
  )
}

function toCsv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {}).filter(
    (name) => name !== 'athlete_id' && !JSON_COLUMNS.has(name),
  )
  const cell = (value: unknown) => {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
    // A leading sign would make a spreadsheet run the text as a formula.
    const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const lines = rows.map((row) => names.map((name) => cell(row[name])).join(','))
  return `${[names.join(','), ...lines].join('\r\n')}\r\n`
}
