/** Today and Plan are worked out before somebody asks, and outlast a restart. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { connectStore } from '../database/open.ts'
import { addRuns, SPRING_MILE } from '../testing/filled-runner.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { newPerson } from '../testing/open-people.ts'
import { WISH } from '../testing/told-states.ts'
import { ModelThread } from './model-thread.ts'

// Each server starts a thread from the sources, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 240_000 })
const PATIENCE = { timeout: 200_000, interval: 200 }
let one: TestBellLap | null = null
afterEach(async () => {
  await one?.close()
  if (one !== null) removeFolder(one.dataDir)
  one = null
})

/** How many answers of how many athletes are stored for what the data are now. */
async function storedNow({ dataDir, databaseUrl }: TestBellLap) {
  const store = await connectStore(dataDir, databaseUrl)
  const rows = await store.database
    .selectFrom('stored_answers')
    .select(['athlete_id', 'day'])
    .execute()
  await store.database.destroy()
  return {
    answers: rows.length,
    athletes: new Set(rows.map((row) => row.athlete_id)).size,
    days: [...new Set(rows.map(({ day }) => day))],
  }
}

const today = (of: TestBellLap) => of.ask('GET', '/today')

describe.each(TEST_STORES)('answers worked out beforehand on $name', ({ url }) => {
  test('are there after a change, after a restart and after the morning of each athlete', async () => {
    const asked = vi.spyOn(ModelThread.prototype, 'answer')
    let clock = new Date('2026-05-20T10:00:00Z')
    const databaseUrl = await freshUrl(url)
    const options = { databaseUrl, modelThread: true, program: 'a build', now: () => clock }
    one = await openForTest(options)
    await one.ask('POST', '/results', SPRING_MILE)
    await addRuns(one, ['2026-05-02', '2026-05-03'])
    await one.ask('POST', '/plan', WISH)
    const opened = one
    // Nobody asked for them.
    await expect.poll(async () => (await storedNow(opened)).answers, PATIENCE).toBe(6)
    asked.mockClear()
    const before = (await today(opened)).json<object>()
    expect(asked).not.toHaveBeenCalled()

    const { dataDir } = one
    await one.close()
    one = await openForTest({ ...options, dataDir, preparesAnswers: false })
    asked.mockClear()
    expect((await today(one)).json()).toEqual(before)
    expect(asked).not.toHaveBeenCalled()

    await one.close()
    one = await openForTest({ ...options, dataDir })
    await newPerson(one, 'Another Runner')
    clock = new Date('2026-05-21T05:00:00Z')
    await one.morning()
    expect(await storedNow(one)).toEqual({ answers: 12, athletes: 2, days: ['2026-05-21'] })
    asked.mockClear()
    expect((await today(one)).json()).toMatchObject({ day: '2026-05-21' })
    expect(asked).not.toHaveBeenCalled()
    asked.mockRestore()
  })
})
