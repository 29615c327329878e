import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from '@bell-lap/units/message'
import { madeRun, madeZip, textBytes } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import type { ActivitySummary } from '../activities/schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

async function imported(bellLap: TestBellLap, ...files: TestFile[]) {
  const answer = await bellLap.upload(files)
  const done = await bellLap.finished(answer.json<TestImport>().id)
  const { items } = (await bellLap.ask('GET', `/imports/${done.id}/files`)).json<{
    items: { path: string; outcome: string; reasonCode: string | null; reason: Message | null }[]
  }>()
  return { ...done, rows: new Map(items.map((item) => [item.path, item])) }
}

async function runsOf(bellLap: TestBellLap): Promise<ActivitySummary[]> {
  return (await bellLap.ask('GET', '/activities')).json<{ items: ActivitySummary[] }>().items
}

/** A file of pulse and steps by the minute: valid FIT, `file_id.type` 32, no activity. */
const MONITORING = Uint8Array.from([
  14, 0x20, 0x48, 8, 12, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0, 0x40, 0, 0, 0, 0, 1, 0, 1, 0, 0, 32,
  0, 0, 0,
])

const garminSummary = (...days: readonly string[]) =>
  textBytes(
    JSON.stringify([
      {
        summarizedActivitiesExport: days.map((day, i) => ({
          activityId: 900 + i,
          name: `Club run ${day}`,
          activityType: 'running',
          eventTypeId: i === 0 ? 1 : 9,
          startTimeGmt: Date.parse(`${day}T06:00:00Z`),
          startTimeLocal: Date.parse(`${day}T08:00:00Z`),
          distance: 800_000,
          duration: 2_500_000,
          elapsedDuration: 2_500_000,
        })),
      },
    ]),
  )

async function garminExport(): Promise<TestFile> {
  const uploaded = await madeZip([
    { name: 'runner@example.org_100000000001.fit', bytes: madeRun('2026-05-04') },
    { name: 'runner@example.org_100000000002.fit', bytes: MONITORING },
    { name: 'runner@example.org_100000000003.fit', bytes: madeRun('2026-05-06') },
  ])
  const fitness = 'DI_CONNECT/DI-Connect-Fitness'
  const bytes = await madeZip([
    {
      name: `${fitness}/runner@example.org_0_summarizedActivities.json`,
      bytes: garminSummary('2026-05-04', '2026-05-06', '2026-05-08'),
    },
    { name: `${fitness}/runner@example.org_personalRecord.json`, bytes: textBytes('[]') },
    {
      name: 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip',
      bytes: uploaded,
    },
  ])
  return { name: 'garmin-export.zip', bytes }
}

const CSV = [
  'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Moving Time,Elapsed Time',
  'Running,2026-05-04 09:00:00,false,By the lake,"8,00","500","00:41:40","140","160","00:41:40","00:41:40"',
  'Running,2026-05-07 18:30:00,false,Treadmill at the hotel,"5,00","300","00:27:00","--","--","00:27:00","00:27:00"',
].join('\n')

describe.each(TEST_STORES)('lists of activities on $name', ({ url }) => {
  test('a Garmin account: zips in the zip, no monitoring, names and a run without its file', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const done = await imported(open, await garminExport())
    const parts = 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip'
    const summary = 'DI_CONNECT/DI-Connect-Fitness/runner@example.org_0_summarizedActivities.json'
    expect(done.runsFound).toBe(3)
    expect(done.rows.get(`${parts}/runner@example.org_100000000002.fit`)).toMatchObject({
      outcome: 'skipped',
      reasonCode: 'not-an-activity',
    })
    expect(JSON.stringify(done.rows.get(summary)?.reason)).toContain('"import.list"')
    const runs = await runsOf(open)
    expect(runs.map((run) => [run.name, run.hasGps])).toEqual([
      ['Club run 2026-05-08', false],
      ['Club run 2026-05-06', true],
      ['Club run 2026-05-04', true],
    ])
    const again = await imported(open, await garminExport())
    expect(again.runsFound).toBe(0)
    expect(await runsOf(open)).toHaveLength(3)
  })

  test('one activity that was downloaded comes as a zip with one file', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const bytes = await madeZip([{ name: '123_ACTIVITY.fit', bytes: madeRun('2026-05-04') }])
    expect((await imported(open, { name: '123.zip', bytes })).runsFound).toBe(1)
  })

  test.each([
    ['before the recordings', ['list', 'run']],
    ['after the recordings', ['run', 'list']],
  ])('a Garmin Connect list %s: one run is one, time zones apart', async (_, order) => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const files: Record<string, TestFile> = {
      list: { name: 'Activities.csv', bytes: textBytes(CSV) },
      run: { name: 'a.fit', bytes: madeRun('2026-05-04') },
    }
    for (const name of order) await imported(open, files[name] as TestFile)
    const runs = await runsOf(open)
    expect(runs.map((run) => [run.localDay, run.name, run.distanceM > 4900])).toEqual([
      ['2026-05-07', 'Treadmill at the hotel', true],
      ['2026-05-04', 'By the lake', true],
    ])
    expect(runs[1]?.device).not.toBeNull()
    expect(runs[1]?.startedAt).toContain('T06:00')
  })

  test('Strava’s list alone adds its runs, and its words to a run that is here', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, { name: 'a.fit', bytes: madeRun('2026-05-04') })
    const list = [
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename',
      '10011,"May 4, 2026, 6:00:00 AM",By the lake,Run,,2500,8.00,activities/10011.fit.gz',
      '10012,"May 6, 2026, 6:00:00 AM",Hill loop,Run,,2500,8.00,activities/10012.fit.gz',
      '10013,"May 7, 2026, 6:00:00 AM",Typed,Run,,1800,5.00,',
    ].join('\n')
    const done = await imported(open, { name: 'activities.csv', bytes: textBytes(list) })
    expect(done.runsFound).toBe(2)
    expect(JSON.stringify(done.rows.get('activities.csv')?.reason)).toContain('without-files')
    expect(done.rows.get('activities.csv#10012')?.reasonCode).toBe('listed-only')
    expect((await runsOf(open)).map(({ name }) => name)).toEqual([
      'Typed',
      'Hill loop',
      'By the lake',
    ])
    // With its file it becomes the recording.
    const files = [{ name: 'activities/10012.fit', bytes: madeRun('2026-05-06', { seed: 3 }) }]
    await imported(open, { name: 'export.zip', bytes: await madeZip(files) })
    const runs = await runsOf(open)
    expect(runs.map(({ name, hasGps }) => [name, hasGps])).toEqual([
      ['Typed', false],
      ['Hill loop', true],
      ['By the lake', true],
    ])
  })

  test('a table of something else is skipped with its reason', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const bytes = textBytes('Laps,Time,Distance\n1,0:04:00,1.00\n')
    const done = await imported(open, { name: 'activity_123.csv', bytes })
    expect(done.rows.get('activity_123.csv')).toMatchObject({
      outcome: 'skipped',
      reasonCode: 'unsupported-format',
    })
  })

  test('a result that stands only in words is offered, and one tap makes it count', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const list = [
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename',
      '10002,"May 6, 2026, 6:00:00 AM",Indoor meet,Run,"800m: 2:12:93",2080,6.50,',
    ].join('\n')
    await imported(open, { name: 'activities.csv', bytes: textBytes(list) })
    const { items } = (await open.ask('GET', '/races/suggestions')).json<{
      items: { eventId: string; timeS: number; timeText: string; setting: string; day: string }[]
    }>()
    expect(items).toMatchObject([
      { eventId: '800m', timeS: 132.93, timeText: '2:12:93', setting: 'track' },
    ])
    const { eventId, timeText, setting, day } = items[0] as (typeof items)[number]
    const result = await open.ask('POST', '/results', {
      day,
      eventId,
      timeText,
      setting,
      distanceM: null,
      timing: 'hand',
      effort: 'race',
      name: null,
      note: null,
      excludedFromEstimate: false,
    })
    expect(result.json()).toMatchObject({ timeS: 132.93 })
    const after = (await open.ask('GET', '/races/suggestions')).json<{ items: unknown[] }>()
    expect(after.items).toEqual([])
  })
})
