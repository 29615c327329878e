import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { addRuns } from '../testing/filled-runner.ts'
import {
  freshUrl,
  IN_PARTS,
  newFolder,
  openForTest,
  removeFolder,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import { connectStore } from './open.ts'
import { partitionByAthlete } from './partition.ts'

const postgres = TEST_STORES.filter(({ url }) => url !== undefined)
let folder = ''
afterEach(() => removeFolder(folder))

describe.skipIf(postgres.length === 0 || IN_PARTS)('tables cut into parts by athlete', () => {
  test('hold what they held, take more, and lose what is deleted', async () => {
    folder = newFolder()
    const databaseUrl = (await freshUrl(postgres[0]?.url)) ?? ''
    const before = await openForTest({ dataDir: folder, databaseUrl })
    await addRuns(before, ['2026-05-02', '2026-05-03'])
    const seen = (await before.ask('GET', '/activities')).json()
    await before.close()

    const { database } = await connectStore(folder, databaseUrl)
    const count = async (table: string) => {
      const { rows } = await sql<{ rows: string }>`
        select count(*) as rows from ${sql.table(table)}
      `.execute(database)
      return Number(rows[0]?.rows)
    }
    await partitionByAthlete(database, 4)
    expect(await partitionByAthlete(database, 4)).toEqual([])
    const parts = [0, 1, 2, 3].map((part) => `activities_part_${part}`)
    const rowsOfParts = await Promise.all(parts.map(count))
    // One athlete is in one part.
    expect(rowsOfParts.toSorted((a, b) => a - b)).toEqual([0, 0, 0, 2])

    const after = await openForTest({ dataDir: folder, databaseUrl })
    expect((await after.ask('GET', '/activities')).json()).toEqual(seen)
    await addRuns(after, ['2026-05-04'])
    expect(await count('activities')).toBe(3)
    expect(await count('activity_streams')).toBe(3)
    await sql`delete from activities`.execute(database)
    expect(await count('activity_streams')).toBe(0)
    expect(await count('best_efforts')).toBe(0)
    await database.destroy()
    await after.close()
  })
})
