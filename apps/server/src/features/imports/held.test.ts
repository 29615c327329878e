import { afterEach, describe, expect, test } from 'vitest'
import { madeGpx, madeRun } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import type { ActivitySummary } from '../activities/schema.ts'
import type { HeldActivity } from './held-schema.ts'
import type { ImportFile } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

async function imported(bellLap: TestBellLap, files: readonly TestFile[]): Promise<TestImport> {
  const answer = await bellLap.upload(files)
  return bellLap.finished(answer.json<TestImport>().id)
}
const heldOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/held-activities')).json<{ items: HeldActivity[] }>().items
const allOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/activities?sport=all')).json<{ items: ActivitySummary[] }>().items
const reasonOf = async (bellLap: TestBellLap, { id }: TestImport) =>
  (await bellLap.ask('GET', `/imports/${id}/files`)).json<{ items: ImportFile[] }>().items[0]

const WRONG = { name: 'clock.gpx', bytes: madeGpx('1990-01-02', { type: 'running' }) }

describe.each(TEST_STORES)('a run whose date cannot be right, on $name', ({ url }) => {
  test('is held back, gets its day from the runner and counts from then on', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const done = await imported(open, [WRONG, { name: 'good.fit', bytes: madeRun('2026-05-04') }])
    expect(done.outcomes).toMatchObject({ held: 1, imported: 1 })
    expect(done.runsFound).toBe(1)
    expect(await allOf(open)).toHaveLength(1)
    const [held] = await heldOf(open)
    expect(held).toMatchObject({
      fileName: 'clock.gpx',
      sport: 'run',
      startedAt: '1990-01-02T06:00:00Z',
      state: 'waiting',
    })
    const again = await imported(open, [WRONG])
    expect(await reasonOf(open, again)).toMatchObject({
      outcome: 'duplicate',
      reason: { code: 'import.still-held' },
    })
    const wrong = await open.ask('POST', `/held-activities/${held?.id}/day`, { day: '2031-01-01' })
    expect(wrong.json()).toMatchObject({ status: 409, code: 'day-in-doubt' })
    const dated = await open.ask('POST', `/held-activities/${held?.id}/day`, { day: '2026-05-09' })
    expect(dated.json()).toMatchObject({ state: 'dated' })
    const report = await open.ask('GET', `/imports/${done.id}`)
    expect(report.json<TestImport>().outcomes).toMatchObject({ held: 0, imported: 2 })
    const [newest] = await allOf(open)
    expect(newest).toMatchObject({
      id: dated.json<HeldActivity>().activityId,
      localDay: '2026-05-09',
      startedAt: '2026-05-09T06:00:00Z',
    })
    const twice = await open.ask('POST', `/held-activities/${held?.id}/day`, { day: '2026-05-10' })
    expect(twice.json()).toMatchObject({ code: 'held-settled' })
    expect((await imported(open, [WRONG])).outcomes).toMatchObject({ duplicate: 1, held: 0 })
    expect(await allOf(open)).toHaveLength(2)
  })

  test('is linked where the typed day shows that it is here already', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, [
      { name: 'good.gpx', bytes: madeGpx('2026-05-04', { type: 'running' }) },
      WRONG,
    ])
    const [held] = await heldOf(open)
    await open.ask('POST', `/held-activities/${held?.id}/day`, { day: '2026-05-04' })
    expect(await allOf(open)).toHaveLength(1)
  })

  test('can be discarded and taken back, and the file says so when it comes again', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const first = await imported(open, [WRONG])
    const [held] = await heldOf(open)
    await open.ask('POST', `/held-activities/${held?.id}/discard`)
    expect(await reasonOf(open, first)).toMatchObject({ outcome: 'skipped' })
    expect(await heldOf(open)).toMatchObject([{ state: 'discarded' }])
    expect(await reasonOf(open, await imported(open, [WRONG]))).toMatchObject({
      reason: { code: 'import.was-discarded' },
    })
    await open.ask('POST', `/held-activities/${held?.id}/restore`)
    expect(await heldOf(open)).toMatchObject([{ state: 'waiting' }])
    expect(await reasonOf(open, first)).toMatchObject({ outcome: 'held' })
  })
})

test.each(['0000-12-31', '2026-05-22', '9999-12-31'])('a run of %s is held back', async (day) => {
  open = await openForTest()
  const done = await imported(open, [{ name: 'x.gpx', bytes: madeGpx(day, { type: 'running' }) }])
  expect(done.outcomes).toMatchObject({ held: 1 })
  expect(await allOf(open)).toEqual([])
})

test('tomorrow is possible: it begins earlier elsewhere', async () => {
  open = await openForTest()
  const done = await imported(open, [
    { name: 'x.gpx', bytes: madeGpx('2026-05-21', { type: 'running' }) },
  ])
  expect(done.outcomes).toMatchObject({ held: 0, imported: 1 })
})
