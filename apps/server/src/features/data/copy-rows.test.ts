import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../database/open.ts'
import type { Store } from '../../database/store.ts'
import { newFolder, removeFolder } from '../../testing/open-for-test.ts'
import { COPIED_TABLES, pageAfter } from './copy-rows.ts'

let folder: string
let store: Store
beforeAll(async () => {
  folder = newFolder()
  store = await openStore(folder, undefined, () => new Date(0))
})
afterAll(async () => {
  await store.database.destroy()
  removeFolder(folder)
})

// A page that sorts the whole table makes a backup quadratic: 10,000 runs have 130,000 best efforts.
test.each(COPIED_TABLES)('a page of %s is found by an index', async (table) => {
  const rows = { database: store.database, athleteId: 'an athlete' }
  const last = new Proxy({ athlete_id: 'an athlete' }, { get: () => 'a value' })
  for (const query of [pageAfter(rows, table, undefined), pageAfter(rows, table, last)]) {
    const { sql: text, parameters } = query.compile()
    const asked = CompiledQuery.raw(`explain query plan ${text}`, [...parameters])
    const plan = await store.database.executeQuery<{ detail: string }>(asked)
    const steps = plan.rows.map(({ detail }) => detail)
    expect(steps.join('; ')).toMatch(/USING (COVERING )?INDEX|INTEGER PRIMARY KEY/)
    // Rows that share all but the last column of a key are few.
    expect(steps).not.toContain('USE TEMP B-TREE FOR ORDER BY')
  }
})
