import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeGpx, madeRun, textBytes } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import type { ActivityDetail, ActivitySummary } from '../activities/schema.ts'

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

async function runsOf(bellLap: TestBellLap): Promise<ActivitySummary[]> {
  const answer = await bellLap.ask('GET', '/activities?sport=all&limit=500')
  return answer.json<{ items: ActivitySummary[] }>().items
}

const detailOf = async (bellLap: TestBellLap, id: string | undefined) =>
  (await bellLap.ask('GET', `/activities/${id}`)).json<ActivityDetail>()

const totalM = (runs: readonly ActivitySummary[]) =>
  Math.round(runs.reduce((sum, run) => sum + run.distanceM, 0))

const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
const RESULT = {
  day: '2026-05-10',
  eventId: '5k',
  distanceM: null,
  timeText: '21:40',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: 'Park 5K',
  note: null,
  excludedFromEstimate: false,
}

const planOf = async (bellLap: TestBellLap) => {
  const answer = await bellLap.ask('POST', '/plan/preview', WISH)
  const { plan } = answer.json<{ plan: { weeks: { distanceM: number; longRunM: number }[] } }>()
  return plan.weeks.map(({ distanceM, longRunM }) => [distanceM, longRunM])
}

/** Twelve weeks of three runs a week. */
const DAYS = Array.from({ length: 36 }, (_, i) =>
  addDays('2026-02-25', 7 * Math.floor(i / 3) + 2 * (i % 3)),
)
const fromWatch = () => DAYS.map((day) => ({ name: `watch-${day}.fit`, bytes: madeRun(day) }))
/** Twenty seconds later and 3.3 % longer, as a phone in a pocket has it. */
const fromPhone = () =>
  DAYS.map((day) => ({
    name: `phone-${day}.gpx`,
    bytes: madeGpx(day, {
      startSecond: 20,
      speedMps: 3.2 * 1.033,
      distanceM: 8264,
      type: 'running',
    }),
  }))

describe.each(TEST_STORES)('one run in two recordings on $name', ({ url }) => {
  test('a phone beside the watch changes neither the runs, the weeks nor the plan', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('POST', '/results', RESULT)
    const settings = (await open.ask('GET', '/settings')).json<Record<string, unknown>>()
    const answers = { sex: 'female', birthYear: 1990, healthAnsweredOn: '2026-05-19' }
    await open.ask('PUT', '/settings', { ...settings, timeZone: 'UTC', ...answers })
    await imported(open, fromWatch())
    const runs = await runsOf(open)
    const weeks = (await open.ask('GET', '/weeks')).json<unknown>()
    const plan = await planOf(open)
    expect(runs).toHaveLength(36)
    expect(plan.length).toBeGreaterThanOrEqual(10)
    const second = await imported(open, fromPhone())
    expect(second).toMatchObject({ runsFound: 0, outcomes: { duplicate: 36, imported: 0 } })
    expect(await runsOf(open)).toEqual(runs)
    expect((await open.ask('GET', '/weeks')).json<unknown>()).toEqual(weeks)
    expect(await planOf(open)).toEqual(plan)
    const detail = await detailOf(open, runs[0]?.id)
    expect(detail.alsoRecorded).toMatchObject([
      { device: 'Phone', distanceM: expect.closeTo(8264, -2) },
    ])
  })

  test('whichever comes first, the watch leads, and again adds nothing', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const watch = fromWatch().slice(0, 2)
    const phone = fromPhone().slice(0, 2)
    await imported(open, phone)
    await imported(open, watch)
    const runs = await runsOf(open)
    expect(Math.abs(totalM(runs) - 16_000)).toBeLessThan(100)
    expect((await detailOf(open, runs[0]?.id)).original?.fileName).toMatch(/^watch/)
    const again = await imported(open, [...phone, ...watch])
    expect(again.outcomes).toMatchObject({ duplicate: 4, imported: 0 })
    expect(await runsOf(open)).toEqual(runs)
  })

  test('a run in pieces and as a whole: the watch counts, once, in either order', async () => {
    const pieces = [0, 1500, 3000].map((startSecond) => ({
      name: `piece-${startSecond}.fit`,
      bytes: madeRun('2026-05-04', { startSecond, distanceM: 4000, seed: startSecond }),
    }))
    const whole = { name: 'whole.gpx', bytes: madeGpx('2026-05-04', { distanceM: 13_000 }) }
    for (const files of [
      [...pieces, whole],
      [whole, ...pieces],
    ]) {
      open = await openForTest({ databaseUrl: await freshUrl(url) })
      for (const file of files) await imported(open, [file])
      const runs = await runsOf(open)
      expect(runs.map(({ sport }) => sport)).toEqual(['run', 'run', 'run'])
      expect(Math.abs(totalM(runs) - 12_000)).toBeLessThan(100)
      await open.close()
      removeFolder(open.dataDir)
      open = null
    }
  })

  test('a whole recording that holds more joins the pieces, which stay in its report', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const pieces = [0, 1500].map((startSecond) => ({
      name: `piece-${startSecond}.gpx`,
      bytes: madeGpx('2026-05-04', { startSecond, distanceM: 4000, type: 'running' }),
    }))
    const first = await imported(open, pieces)
    expect(first.runsFound).toBe(2)
    await imported(open, [{ name: 'watch.fit', bytes: madeRun('2026-05-04', { distanceM: 9000 }) }])
    const [run, ...more] = await runsOf(open)
    expect(more).toEqual([])
    const { alsoRecorded } = await detailOf(open, run?.id)
    expect(alsoRecorded.map(({ fileName }) => fileName)).toEqual(['piece-0.gpx', 'piece-1500.gpx'])
    const files = (await open.ask('GET', `/imports/${first.id}/files`)).json<{
      items: { activityIds: string[] }[]
    }>()
    expect(files.items.map(({ activityIds }) => activityIds)).toEqual([[run?.id], [run?.id]])
  })

  test('two runs of one morning stay two, and a ride beside a run stays a ride', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, [
      { name: 'a.fit', bytes: madeRun('2026-05-04') },
      { name: 'b.fit', bytes: madeRun('2026-05-04', { startSecond: 2600, seed: 9 }) },
      { name: 'c.gpx', bytes: madeGpx('2026-05-04', { type: 'cycling' }) },
    ])
    const runs = await runsOf(open)
    expect(runs.map(({ sport }) => sport).toSorted()).toEqual(['ride', 'run', 'run'])
  })
})

test('a list of daily runs adds those that were not recorded, whatever its time zone', async () => {
  open = await openForTest()
  const days = Array.from({ length: 24 }, (_, i) => addDays('2026-04-01', i))
  const minuteOf = (i: number) => (7 * i) % 60
  // Every second day was recorded. The list tells the wall clock of New York; the home zone is another.
  const files = days.flatMap((day, i) =>
    i % 2 === 0
      ? [
          {
            name: `${day}.fit`,
            bytes: madeRun(day, {
              distanceM: 10_000,
              startSecond: 5 * 3600 + minuteOf(i) * 60,
              seed: i,
            }),
          },
        ]
      : [],
  )
  const rows = days.map(
    (day, i) =>
      `Running,${day} 07:${String(minuteOf(i)).padStart(2, '0')}:00,false,Run ${i},"10.00","500","00:52:05","140","160","00:52:05","00:52:05"`,
  )
  const header =
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Moving Time,Elapsed Time'
  await imported(open, files)
  await imported(open, [
    { name: 'Activities.csv', bytes: textBytes([header, ...rows, ''].join('\n')) },
  ])
  const runs = await runsOf(open)
  expect(runs).toHaveLength(24)
  for (const run of runs) expect(run.name).toBe(`Run ${days.indexOf(run.localDay)}`)
})
