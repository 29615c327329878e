import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Store } from '../store.ts'

/** A table as both stores have it. */
export interface MovedTable {
  readonly name: string
  /** In the order of the table, the same in both stores. */
  readonly columns: readonly string[]
  /** What tells its rows apart. */
  readonly key: readonly string[]
  /** Columns that hold numbers, and those that hold true or false; all others hold text or bytes. */
  readonly numbers: ReadonlySet<string>
  /** Columns of the key that are text: they are ordered by their bytes, which is the same in every language. */
  readonly texts: ReadonlySet<string>
}

/** No type of ours: tables are found by what is in the database. */
export type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>
export const untyped = ({ database }: Store): AnyDatabase => database as unknown as AnyDatabase

interface Column {
  readonly name: string
  readonly type: string
  /** Its place in the key, from 1; 0 outside. */
  readonly pk: number
}

/** SQLite's own tables, and those that hold what another store has of its own: it counts changes itself. */
const NOT_MOVED = /^(sqlite_|(meta|athlete_versions|stored_answers)$)/

/**
 * Every table of an SQLite store, parents before the tables that refer to them. The list comes from the database, so
 * that a table of a later version is moved as well.
 */
export async function movedTables(sqlite: Store): Promise<readonly MovedTable[]> {
  const database = untyped(sqlite)
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' order by name
  `.execute(database)
  const names = rows.map(({ name }) => name).filter((name) => !NOT_MOVED.test(name))
  const parents = new Map<string, readonly string[]>()
  const tables = new Map<string, MovedTable>()
  for (const name of names) {
    const { rows: columns } = await sql<Column>`
      select name, type, pk from pragma_table_info(${name}) order by cid
    `.execute(database)
    const { rows: references } = await sql<{ table: string }>`
      select "table" from pragma_foreign_key_list(${name})
    `.execute(database)
    parents.set(
      name,
      references.map(({ table }) => table).filter((table) => table !== name),
    )
    tables.set(name, tableOf(name, columns))
  }
  return parentsFirst(names, parents).flatMap((name) => tables.get(name) ?? [])
}

function tableOf(name: string, columns: readonly Column[]): MovedTable {
  const numbers = new Set(columns.filter(({ type }) => isNumber(type)).map((one) => one.name))
  const key = columns
    .filter(({ pk }) => pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map((one) => one.name)
  // Without a key every column together tells the rows apart.
  const whole = key.length > 0 ? key : columns.map((one) => one.name)
  return {
    name,
    columns: columns.map((one) => one.name),
    key: whole,
    numbers,
    texts: new Set(whole.filter((column) => !numbers.has(column))),
  }
}

const isNumber = (type: string): boolean => /int|double|real|float|numeric|bool/i.test(type)

function parentsFirst(
  names: readonly string[],
  parents: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const sorted: string[] = []
  const visit = (name: string, way: readonly string[]) => {
    if (sorted.includes(name) || way.includes(name)) return
    for (const parent of parents.get(name) ?? []) visit(parent, [...way, name])
    sorted.push(name)
  }
  for (const name of names) visit(name, [])
  return sorted
}
