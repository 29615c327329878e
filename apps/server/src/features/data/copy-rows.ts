import { sql } from 'kysely'
import { ATHLETE_TABLES } from '../../database/athlete-tables.ts'
import type { Tables } from '../../database/schema.ts'
import type { Database } from '../../database/store.ts'

const ROWS_AT_ONCE = 200
/**
 * Jobs are work of the old process, not something that belongs to the runner; so are a sign-in that is under way and answers that can be worked out again. Who may see what holds for the
 * people of this server: a copy that is restored must neither bring a coach back nor remove one.
 */
const LEFT_OUT: ReadonlySet<keyof Tables> = new Set<keyof Tables>([
  'jobs',
  'rounds',
  'stored_answers',
  'grants',
  'people_log',
  'squad_athletes',
  'intervals_sign_ins',
])

/** The tables of an athlete, parents first. */
export const COPIED_TABLES = [...ATHLETE_TABLES].reverse().filter((name) => !LEFT_OUT.has(name))
export type CopiedTable = (typeof COPIED_TABLES)[number]

export type AnyRow = Record<string, unknown> & { athlete_id: string }
export interface RowsOfAthlete {
  readonly database: Database
  readonly athleteId: string
}

/**
 * Copies tables of one athlete between stores of either kind; counts the rows of each table.
 * `beforeEachPage` runs between pages: it may throw to stop the copy.
 */
export async function copyRows(
  from: RowsOfAthlete,
  to: RowsOfAthlete,
  tables: readonly CopiedTable[],
  beforeEachPage: () => void,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of tables) {
    counts[table] = 0
    for await (const page of pagesOf(from, table)) {
      beforeEachPage()
      const rows = page.map((row) => bindable({ ...row, athlete_id: to.athleteId }))
      await to.database.insertInto(table).values(rows).execute()
      counts[table] += rows.length
    }
  }
  return counts
}

/** The drivers give bytes in kinds of array of their own; each takes a Buffer. */
function bindable(row: AnyRow): AnyRow {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? Buffer.from(value as Uint8Array) : value,
  ])
  return Object.fromEntries(entries) as AnyRow
}

/**
 * Rows of a table in pages, so that memory stays small. A page starts after the last key of the page
 * before: with an offset the database would go through all earlier rows again for each page.
 */
export async function* pagesOf(
  rows: RowsOfAthlete,
  table: CopiedTable,
): AsyncGenerator<readonly AnyRow[]> {
  let last: AnyRow | undefined
  for (;;) {
    const page = (await pageAfter(rows, table, last).execute()) as unknown as AnyRow[]
    if (page.length > 0) yield page
    if (page.length < ROWS_AT_ONCE) return
    last = page.at(-1)
  }
}

/** The query for the page after a row; for the first page without one. */
export function pageAfter(
  { database, athleteId }: RowsOfAthlete,
  table: CopiedTable,
  last: AnyRow | undefined,
) {
  const key = keyOf(table)
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const query = database
    .selectFrom(table)
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy(columns)
    .limit(ROWS_AT_ONCE)
  if (last === undefined) return query
  const values = sql.join(key.map((column) => last[column]))
  return query.where(sql<boolean>`(${columns}) > (${values})`)
}

/** Columns that tell the rows of one athlete apart, in an order that an index has. */
function keyOf(table: CopiedTable): readonly string[] {
  switch (table) {
    case 'best_efforts':
      // In the order of the index that begins with the athlete; sorting all of them for each page takes minutes.
      return ['distance_m', 'time_s', 'activity_id']
    case 'activity_streams':
    case 'run_hearts':
    case 'run_races':
    case 'run_shapes':
    case 'run_forms':
      return ['activity_id']
    case 'originals':
      return ['sha256']
    case 'plan_revisions':
      return ['revision']
    case 'delivered_sessions':
      return ['uid']
    case 'connections':
      return ['kind']
    case 'pushed_sessions':
      return ['session_id']
    case 'watch_checks':
      return ['format']
    case 'mile_days':
      return ['day']
    case 'stopwatch_entries':
      return ['session_id', 'phone', 'number']
    case 'calendar_tokens':
    case 'form_summaries':
    case 'pushes':
    case 'settings':
      return ['athlete_id']
    default:
      return ['id']
  }
}
