/** Lists without a time zone, matched as a whole with recordings that come before, with or after them. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun, madeZip, textBytes } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import type { ActivitySummary } from '../activities/schema.ts'
import type { ImportFile } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

/** Twice a day for twelve days, ten kilometres each; mornings of even days and evenings of odd days are recorded. */
const RUNS = Array.from({ length: 24 }, (_, i) => {
  const day = addDays('2026-04-01', Math.floor(i / 2))
  const isEvening = i % 2 === 1
  // After six in the morning, UTC.
  const startSecond = (isEvening ? 11 * 3600 : 0) + ((i * 419) % 2400)
  return { day, startSecond, isRecorded: Math.floor(i / 2) % 2 === (isEvening ? 1 : 0) }
})
const RECORDED = RUNS.filter(({ isRecorded }) => isRecorded)

const recordings = (): readonly TestFile[] =>
  RECORDED.map(({ day, startSecond }, seed) => ({
    name: `${day}.fit`,
    bytes: madeRun(day, { distanceM: 10_000, startSecond, seed }),
  }))

/** RunKeeper's list by a clock so many hours ahead of UTC. */
function runKeeper(hours: number): TestFile {
  const rows = RUNS.map(({ day, startSecond }, i) => {
    const atMs = Date.parse(`${day}T06:00:00Z`) + (startSecond + hours * 3600) * 1000
    const wall = new Date(atMs).toISOString().slice(0, 19).replace('T', ' ')
    return `id-${i},${wall},Running,Run ${i},10.00,52:05,5:12,11.5,600,20,140,,,`
  })
  const header =
    "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File"
  return { name: 'cardioActivities.csv', bytes: textBytes([header, ...rows, ''].join('\n')) }
}

async function atHome(timeZone: string, url: string | undefined): Promise<TestBellLap> {
  open = await openForTest({ databaseUrl: await freshUrl(url) })
  const settings = (await open.ask('GET', '/settings')).json<object>()
  await open.ask('PUT', '/settings', { ...settings, timeZone })
  return open
}

async function bring(bellLap: TestBellLap, files: readonly TestFile[]) {
  const done = await bellLap.finished((await bellLap.upload(files)).json<TestImport>().id)
  const { items } = (await bellLap.ask('GET', `/imports/${done.id}/files?limit=100`)).json<{
    items: ImportFile[]
  }>()
  const list = items.find(({ path }) => path.endsWith('cardioActivities.csv'))
  return { runsFound: done.runsFound, said: JSON.stringify(list?.reason ?? null) }
}

const runsOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/activities?limit=100')).json<{ items: ActivitySummary[] }>().items

/** Every run once, named by the list, at its time and on its day. */
async function expectEachOnce(bellLap: TestBellLap): Promise<void> {
  const runs = (await runsOf(bellLap)).toReversed()
  expect(runs.map(({ name }) => name)).toEqual(RUNS.map((_, i) => `Run ${i}`))
  expect(runs.map(({ hasGps }) => hasGps)).toEqual(RUNS.map(({ isRecorded }) => isRecorded))
  expect(runs.map(({ startedAt }) => Date.parse(startedAt))).toEqual(
    RUNS.map(({ day, startSecond }) => Date.parse(`${day}T06:00:00Z`) + startSecond * 1000),
  )
  expect(runs.map(({ localDay }) => localDay)).toEqual(RUNS.map(({ day }) => day))
}

describe.each(TEST_STORES)('a list without a time zone, on $name', ({ url }) => {
  test.each([
    ['the home zone', 'Europe/Berlin', 2, 'import.list-clock-home'],
    ['a zone seven hours behind', 'Europe/Berlin', -5, 'import.list-clock-behind'],
    ['a zone three and a half hours ahead', 'Europe/Berlin', 5.5, 'import.list-clock-ahead'],
  ])('of %s: after, before and in one import with the recordings', async (_, home, hours, code) => {
    const list = runKeeper(hours)
    for (const order of [
      [recordings(), [list]],
      [[list], recordings()],
    ]) {
      const bellLap = await atHome(home, url)
      const [first, second] = [
        await bring(bellLap, order[0] ?? []),
        await bring(bellLap, order[1] ?? []),
      ]
      await expectEachOnce(bellLap)
      expect(first.runsFound + second.runsFound).toBe(RUNS.length)
      if (order[1]?.includes(list)) expect(second.said).toContain(code)
      await bellLap.close()
      removeFolder(bellLap.dataDir)
      open = null
    }
    const bellLap = await atHome(home, url)
    const zip = { name: 'export.zip', bytes: await madeZip([list, ...recordings()]) }
    expect(await bring(bellLap, [zip])).toMatchObject({
      runsFound: RUNS.length,
      said: expect.stringContaining(code) as string,
    })
    await expectEachOnce(bellLap)
  })
})

test('a newer list brings what is new in it, and nothing twice', async () => {
  const bellLap = await atHome('Europe/Berlin', undefined)
  const whole = runKeeper(2)
  const rows = new TextDecoder().decode(whole.bytes).split('\n')
  const early = { ...whole, bytes: textBytes(rows.slice(0, 13).join('\n')) }
  expect(await bring(bellLap, [early])).toMatchObject({ runsFound: 12 })
  expect(await bring(bellLap, [whole])).toMatchObject({ runsFound: 12 })
  expect(await runsOf(bellLap)).toHaveLength(RUNS.length)
  await bring(bellLap, recordings())
  await expectEachOnce(bellLap)
})
