import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isDiskFull } from '../files/disk-full.ts'
import { newFolder, removeFolder } from '../testing/open-for-test.ts'
import { openStore } from './open.ts'
import type { Store } from './store.ts'

let folder = ''
let store: Store

beforeEach(async () => {
  folder = newFolder()
  store = await openStore(folder, undefined, () => new Date(0))
})
afterEach(async () => {
  await store.database.destroy()
  removeFolder(folder)
})

test('a transaction that finds the disk full says so, and the next one works', async () => {
  const { database } = store
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(database)
  const write = (value: string) =>
    database.transaction().execute((inside) =>
      inside
        .insertInto('meta')
        .values({ key: value.slice(0, 9), value })
        .execute(),
    )
  const error: unknown = await write('x'.repeat(1_000_000)).catch((failure: unknown) => failure)
  expect(isDiskFull(error)).toBe(true)
  await write('small')
  expect(await database.selectFrom('meta').select('key').execute()).toContainEqual({ key: 'small' })
})
