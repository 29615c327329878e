import { afterEach, describe, expect, test } from 'vitest'
import { connectStore } from '../../database/open.ts'
import type { Store } from '../../database/store.ts'
import {
  freshUrl,
  newFolder,
  openForTest,
  removeFolder,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { SPRING_MILE } from '../../testing/filled-runner.ts'
import { WISH } from '../../testing/told-states.ts'
import { loadRevision } from './store.ts'

let open: TestBellLap | null = null
const stores: Store[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.database.destroy()
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

describe.each(TEST_STORES)('plans that were read on $name', ({ url }) => {
  test('are read once for each revision and connection, and anew when the row is another one', async () => {
    open = await openForTest({ dataDir: newFolder(), databaseUrl: await freshUrl(url) })
    const settings = (await open.ask('GET', '/settings')).json<object>()
    const usualTraining = { weeklyKm: 40, longestRunKm: 14 }
    const runner = { sex: 'female', birthYear: 1990, healthAnsweredOn: '2026-05-20', usualTraining }
    await open.ask('PUT', '/settings', { ...settings, ...runner })
    await open.ask('POST', '/results', SPRING_MILE)
    expect((await open.ask('POST', '/plan', WISH)).json()).toMatchObject({ refused: false })
    const connect = async () => {
      const store = await connectStore(open?.dataDir ?? '', open?.databaseUrl)
      stores.push(store)
      return store.database
    }
    const database = await connect()
    const { id } = await database.selectFrom('athletes').select('id').executeTakeFirstOrThrow()
    const first = await loadRevision(database, id, 'latest')
    expect(first?.kept?.input).toMatchObject({ event: 'mile' })
    expect((await loadRevision(database, id, 'latest'))?.kept).toBe(first?.kept)
    const other = await loadRevision(await connect(), id, 'latest')
    expect(other?.kept).not.toBe(first?.kept)
    expect(other).toEqual(first)

    // As a restore does: the same number, made at another instant.
    await database
      .updateTable('plan_revisions')
      .set({ created_at: '2026-05-21T08:00:00.000Z' })
      .execute()
    const restored = await loadRevision(database, id, 'latest')
    expect(restored?.kept).not.toBe(first?.kept)
    await database.updateTable('plan_revisions').set({ plan: null }).execute()
    expect((await loadRevision(database, id, 'latest'))?.kept).toBeNull()
  })
})
