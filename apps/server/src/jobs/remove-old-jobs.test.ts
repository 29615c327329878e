import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { JobTable } from '../database/job-tables.ts'
import { openStore } from '../database/open.ts'
import type { Store } from '../database/store.ts'
import { ownerOf } from '../features/accounts/index.ts'
import {
  freshUrl,
  newFolder,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import { removeOldJobs } from './remove-old-jobs.ts'

const DAY_MS = 86_400_000
let store: Store
let folder = ''
let athleteId = ''

describe.each(TEST_STORES)('rows of jobs on $name', ({ url }) => {
  beforeEach(async () => {
    folder = newFolder()
    store = await openStore(folder, await freshUrl(url), () => TEST_NOW)
    athleteId = (await ownerOf(store.database, TEST_NOW)).athleteId
  })
  afterEach(async () => {
    await store.database.destroy()
    removeFolder(folder)
  })

  const daysOld = (days: number) => new Date(TEST_NOW.getTime() - days * DAY_MS).toISOString()

  function row(id: string, state: JobTable['state'], days: number): JobTable {
    const empty = { lease_until: null, error: null, run_after: null, owner: null }
    const fixed = { athlete_id: athleteId, kind: 'work', subject: id, attempts: 1 }
    return { id, state, created_at: daysOld(days), ...fixed, ...empty }
  }

  test('go a week after a success and a month after a failure; what is not done stays', async () => {
    const rows = [
      row('finished 8', 'finished', 8),
      row('finished 6', 'finished', 6),
      row('failed 31', 'failed', 31),
      row('failed 29', 'failed', 29),
      row('waiting 90', 'waiting', 90),
      row('running 90', 'running', 90),
      row('cancelled 90', 'cancelled', 90),
    ]
    await store.database.insertInto('jobs').values(rows).execute()
    expect(await removeOldJobs(store.database, TEST_NOW)).toBe(2)
    const left = await store.database.selectFrom('jobs').select('id').orderBy('id').execute()
    expect(left.map(({ id }) => id)).toEqual([
      'cancelled 90',
      'failed 29',
      'finished 6',
      'running 90',
      'waiting 90',
    ])
    expect(await removeOldJobs(store.database, TEST_NOW)).toBe(0)
  })

  test('more of them than go in one step all go', async () => {
    for (let from = 0; from < 2500; from += 100) {
      const rows = Array.from({ length: 100 }, (_, i) => row(`${from + i}`, 'finished', 10))
      await store.database.insertInto('jobs').values(rows).execute()
    }
    expect(await removeOldJobs(store.database, TEST_NOW)).toBe(2500)
  })
})
