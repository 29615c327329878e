import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { createAccount } from '../features/accounts/index.ts'
import { ALONE } from '../jobs/this-process.ts'
import {
  freshUrl,
  newFolder,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import { inRound, roundsDone } from './in-round.ts'

const postgres = TEST_STORES.filter(({ url }) => url !== undefined)
let store: Store
let folder = ''
let athletes: readonly string[] = []

describe.skipIf(postgres.length === 0)('a round of several processes', () => {
  beforeEach(async () => {
    folder = newFolder()
    store = await openStore(folder, await freshUrl(postgres[0]?.url), () => TEST_NOW)
    const made: string[] = []
    for (let i = 0; i < 8; i++) {
      made.push((await createAccount(store.database, TEST_NOW)).athleteId)
    }
    athletes = made
  })
  afterEach(async () => {
    await store.database.destroy()
    removeFolder(folder)
  })

  const process = (id: string) => ({ store, process: { ...ALONE, id, isAlone: false } })
  const morning = (athleteId: string, slot: string) =>
    ({ kind: 'morning', athleteId, slot }) as const

  test('is done once for each athlete and day, whoever comes first', async () => {
    const done: string[] = []
    const goRound = async (id: string, slot: string) => {
      for (const athleteId of athletes) {
        await inRound(process(id), morning(athleteId, slot), async () => {
          await new Promise((resolve) => setTimeout(resolve, 2))
          done.push(`${athleteId} ${slot}`)
        })
      }
    }
    for (const day of ['2026-05-20', '2026-05-21']) {
      await Promise.all(['a', 'b', 'c'].map((id) => goRound(id, day)))
    }
    const expected = athletes.flatMap((id) => [`${id} 2026-05-20`, `${id} 2026-05-21`])
    expect(done.toSorted()).toEqual(expected.toSorted())
    const last = await roundsDone(process('a'), 'morning', athletes)
    expect([...last.values()]).toEqual(athletes.map(() => '2026-05-21'))
  })

  test('what failed is done again by the next one', async () => {
    const round = morning(athletes[0] ?? '', '2026-05-20')
    const failing = inRound(process('a'), round, () => Promise.reject(new Error('no luck')))
    await expect(failing).rejects.toThrow('no luck')
    let done = 0
    const work = async () => void done++
    await inRound(process('b'), round, work)
    await inRound(process('a'), round, work)
    expect(done).toBe(1)
  })

  test('what a process that is gone had begun is done by another one, after its lease', async () => {
    const round = morning(athletes[0] ?? '', '2026-05-20')
    let done = 0
    const work = async () => void done++
    let end = (): void => undefined
    const held = new Promise<void>((resolve) => {
      end = resolve
    })
    const first = inRound(process('gone'), round, () => held)
    await expect.poll(() => roundsOf('gone')).toBe(1)
    await inRound(process('b'), round, work)
    expect(done).toBe(0)
    await sql`update rounds set lease_until = '2000-01-01T00:00:00Z'`.execute(store.database)
    await inRound(process('b'), round, work)
    expect(done).toBe(1)
    end()
    await first
    await inRound(process('c'), round, work)
    expect(done).toBe(1)
  })

  async function roundsOf(owner: string): Promise<number> {
    const rows = await store.database
      .selectFrom('rounds')
      .select('slot')
      .where('owner', '=', owner)
      .execute()
    return rows.length
  }
})
