import { createHash } from 'node:crypto'
import { COPIED_TABLES, pagesOf } from './copy-rows.ts'
import type { AnyRow, CopiedTable, RowsOfAthlete } from './copy-rows.ts'

/** Columns that only say when something was looked at; a change of them is no change of data. */
const NOT_COUNTED: Readonly<Partial<Record<CopiedTable, ReadonlySet<string>>>> = {
  connections: new Set(['checked_at', 'message', 'secret']),
  pushes: new Set(['pushed_at', 'message', 'tries']),
}

/** Secret addresses are in no backup. */
const NOT_IN_BACKUPS: readonly CopiedTable[] = ['calendar_tokens']

/**
 * What jobs work out from recordings for minutes after an import or a restore. A restore does not wait for them, and
 * a day on which nothing else changed needs no backup.
 */
const WORKED_OUT: readonly CopiedTable[] = [
  'run_hearts',
  'run_races',
  'run_shapes',
  'run_forms',
  'form_summaries',
  'form_work',
]
const LEFT_OUT: ReadonlySet<CopiedTable> = new Set([...NOT_IN_BACKUPS, ...WORKED_OUT])

/**
 * One hash of everything of an athlete but what is worked out, equal for equal rows whatever the database and its
 * order. Two backups with the same fingerprint hold the same.
 */
export async function fingerprintOf(
  rows: RowsOfAthlete,
  beforeEachPage: () => void,
): Promise<string> {
  const whole = createHash('sha256')
  for (const table of COPIED_TABLES) {
    if (LEFT_OUT.has(table)) continue
    const left = NOT_COUNTED[table]
    const hashes: string[] = []
    for await (const page of pagesOf(rows, table)) {
      beforeEachPage()
      for (const row of page) hashes.push(hashOfRow(row, left))
    }
    whole.update(`${table} ${hashes.length}\n`)
    for (const hash of hashes.toSorted()) whole.update(hash)
  }
  return whole.digest('hex')
}

function hashOfRow(row: AnyRow, left: ReadonlySet<string> | undefined): string {
  const hash = createHash('sha256')
  for (const name of Object.keys(row).toSorted()) {
    if (name === 'athlete_id' || left?.has(name) === true) continue
    const value = row[name]
    hash.update(`${name}=`)
    if (typeof value === 'object' && value !== null) hash.update(Buffer.from(value as Uint8Array))
    else hash.update(`${typeof value}:${String(value)}`)
    hash.update('\n')
  }
  return hash.digest('base64')
}
