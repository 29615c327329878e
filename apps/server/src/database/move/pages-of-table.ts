import { sql } from 'kysely'
import type { StoreKind } from '../store.ts'
import type { AnyDatabase, MovedTable } from './moved-tables.ts'

const ROWS_AT_ONCE = 200

export type AnyRow = Readonly<Record<string, unknown>>

/** The same row is the same text, whichever store it comes from. */
export function plainRow(row: AnyRow, { columns, numbers }: MovedTable): AnyRow {
  return Object.fromEntries(
    columns.map((column) => [column, plainValue(row[column], numbers.has(column))]),
  )
}

/** PostgreSQL gives large whole numbers as text, flags as booleans and instants as dates. */
function plainValue(value: unknown, isNumber: boolean): unknown {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return Number(value)
  if (isNumber && typeof value === 'string' && value.trim() !== '') {
    const number = Number(value)
    return Number.isNaN(number) ? value : number
  }
  if (value instanceof ArrayBuffer) return Buffer.from(value)
  return value instanceof Uint8Array ? Buffer.from(value) : value
}

/** Whether two rows hold the same. */
export function isSameRow(one: AnyRow, other: AnyRow, { columns }: MovedTable): boolean {
  return columns.every((column) => {
    const [a, b] = [one[column], other[column]]
    return Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : Object.is(a, b)
  })
}

export interface TablePages {
  readonly database: AnyDatabase
  readonly kind: StoreKind
}

/** All rows of a table in the order of its key, page by page; the order is the same in both stores. */
export async function* pagesOfTable(
  { database, kind }: TablePages,
  table: MovedTable,
): AsyncGenerator<readonly AnyRow[]> {
  const ordered = table.key.map((column) =>
    kind === 'postgres' && table.texts.has(column)
      ? sql`${sql.ref(column)} collate "C"`
      : sql`${sql.ref(column)}`,
  )
  const key = sql.join(ordered)
  let last: AnyRow | undefined
  for (;;) {
    let query = database.selectFrom(table.name).selectAll().orderBy(key).limit(ROWS_AT_ONCE)
    if (last !== undefined) {
      const values = sql.join(table.key.map((column) => last?.[column]))
      query = query.where(sql<boolean>`(${key}) > (${values})`)
    }
    const rows = await query.execute()
    if (rows.length > 0) yield rows.map((row) => plainRow(row, table))
    if (rows.length < ROWS_AT_ONCE) return
    last = rows.at(-1)
  }
}
