import { movedTables, untyped } from '../database/move/moved-tables.ts'
import type { MovePlace } from '../database/move/move-store.ts'
import { connectStore, openStore } from '../database/open.ts'
import { TEST_NOW } from './open-for-test.ts'

/**
 * Every row of every table of a store of either kind, as text that is the same for the same row.
 *
 * @param scratch an empty folder, which takes a store to learn the tables from
 */
export async function rowsOfPlace(
  { dataDir, databaseUrl }: MovePlace,
  scratch: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const store = await connectStore(dataDir, databaseUrl)
  const shape = await openStore(scratch, undefined, () => TEST_NOW)
  try {
    const all: Record<string, readonly string[]> = {}
    for (const { name, columns } of await movedTables(shape)) {
      const rows = await untyped(store).selectFrom(name).selectAll().execute()
      all[name] = rows
        .map((row) => JSON.stringify(columns.map((column) => plain(row[column]))))
        .toSorted()
    }
    return all
  } finally {
    await store.database.destroy()
    await shape.database.destroy()
  }
}

function plain(value: unknown): unknown {
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) {
    return Buffer.from(value as Uint8Array).toString('hex')
  }
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
}
