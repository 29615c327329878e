import type { Store } from '../store.ts'
import { untyped } from './moved-tables.ts'
import type { AnyDatabase, MovedTable } from './moved-tables.ts'
import { isSameRow, pagesOfTable } from './pages-of-table.ts'
import type { AnyRow } from './pages-of-table.ts'
import { flagsOfTable } from './shape-of-store.ts'

/** Called as rows are copied and compared. */
export type OnRows = (step: 'copying' | 'comparing', done: number, total: number) => void

const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '?'

/** A row that is not the same after it was copied. Nothing stays in the other store. */
export class RowDiffers extends Error {
  override readonly name = 'RowDiffers'
  readonly table: string
  /** What tells the row apart, without the rest of it. */
  readonly key: string

  constructor({ name, key }: MovedTable, row: AnyRow | undefined) {
    const words = key.map((column) => wordOf(row?.[column])).join(' ')
    super(`a row of ${name} differs`)
    this.table = name
    this.key = words
  }
}

/**
 * Copies every row into an empty store and compares all of them, in one transaction of that store: with one difference
 * nothing is kept. Throws `RowDiffers`.
 *
 * @returns how many rows were moved
 */
export async function moveRows(
  from: Store,
  to: Store,
  tables: readonly MovedTable[],
  onRows: OnRows,
): Promise<number> {
  const source = { database: untyped(from), kind: from.kind }
  const total = await countRows(source.database, tables)
  await untyped(to)
    .transaction()
    .execute(async (transaction) => {
      let copied = 0
      for (const table of tables) {
        const write = await writerOf(transaction, to, table)
        for await (const page of pagesOfTable(source, table)) {
          await write(page)
          copied += page.length
          onRows('copying', copied, total)
        }
      }
      const target = { database: transaction, kind: to.kind }
      let compared = 0
      for (const table of tables) {
        const there = pagesOfTable(target, table)
        for await (const page of pagesOfTable(source, table)) {
          const { value } = await there.next()
          const rows = (value ?? []) as readonly AnyRow[]
          const index = page.findIndex((row, at) => {
            const other = rows[at]
            return other === undefined || !isSameRow(row, other, table)
          })
          if (index >= 0) throw new RowDiffers(table, page[index])
          compared += page.length
          onRows('comparing', compared, total)
        }
        const more = await there.next()
        if (more.done !== true) throw new RowDiffers(table, more.value[0])
      }
    })
  return total
}

/** Rows of all tables together. */
export async function countRows(
  database: AnyDatabase,
  tables: readonly MovedTable[],
): Promise<number> {
  let total = 0
  for (const { name } of tables) {
    const row = await database
      .selectFrom(name)
      .select((select) => select.fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    total += Number(row.count)
  }
  return total
}

/** Writes rows; PostgreSQL wants true and false where SQLite has 1 and 0. */
async function writerOf(
  database: AnyDatabase,
  { kind }: Store,
  table: MovedTable,
): Promise<(page: readonly AnyRow[]) => Promise<void>> {
  const flags = kind === 'postgres' ? await flagsOfTable(database, table.name) : new Set<string>()
  return async (page) => {
    const rows = page.map((row) =>
      flags.size === 0
        ? row
        : Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              flags.has(name) && value !== null ? value === 1 : value,
            ]),
          ),
    )
    await database
      .insertInto(table.name)
      .values([...rows])
      .execute()
  }
}
