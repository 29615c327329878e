import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import { madeGpx, madeRun, madeZip, textBytes } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from '../../testing/open-for-test.ts'
import type {
  ActivityDetail,
  ActivitySummary,
  SportAnswer,
  SportQuestion,
} from '../activities/schema.ts'

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

async function allOf(bellLap: TestBellLap, sport = 'all'): Promise<ActivitySummary[]> {
  const answer = await bellLap.ask('GET', `/activities?sport=${sport}`)
  return answer.json<{ items: ActivitySummary[] }>().items
}

const questionOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/activities/sport')).json<SportQuestion>()

/** Everything that is worked out of the runs, without their random ids. */
async function beliefsOf(bellLap: TestBellLap): Promise<unknown> {
  const waiting = async () =>
    (await bellLap.ask('GET', '/races/suggestions')).json<{ waiting: number }>().waiting
  await expect.poll(waiting).toBe(0)
  const of = async (url: string) =>
    JSON.parse(
      (await bellLap.ask('GET', url)).body.replace(/[\da-f]{8}-[\da-f-]{27}/g, 'id'),
    ) as unknown
  return [await of('/estimate'), await of('/weeks'), await of('/races/suggestions')]
}

const RUNS = ['2026-05-04', '2026-05-06', '2026-05-09', '2026-05-12'].map((day, i) => ({
  name: `${day}.fit`,
  bytes: madeRun(day, { speedMps: 3.2 + i / 5, seed: i }),
}))
/** 24 km/h. */
const RIDE = { distanceM: 30_000, speedMps: 6.67 }

describe.each(TEST_STORES)('a sport that nobody told, on $name', ({ url }) => {
  test.each([
    ['named Cycling', { ...RIDE, name: 'Cycling' }, ['ride', 'name']],
    ['without a name', RIDE, ['unknown', 'none']],
  ])('a recording %s moves nothing', async (_, made, said) => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, RUNS)
    const before = await beliefsOf(open)
    const done = await imported(open, [{ name: 'x.gpx', bytes: madeGpx('2026-05-14', made) }])
    expect(done.runsFound).toBe(0)
    const [newest] = await allOf(open)
    expect([newest?.sport, newest?.sportSource]).toEqual(said)
    expect(await beliefsOf(open)).toEqual(before)
    expect(await allOf(open, 'run')).toHaveLength(RUNS.length)
  })

  test('one answer makes runs of them, as if their files had said so, and can be taken back', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const files = (type?: string) =>
      RUNS.map(({ name }, i) => ({
        name: `${name}.gpx`,
        bytes: madeGpx(name.slice(0, 10), {
          speedMps: 3.2 + i / 5,
          ...(type === undefined ? {} : { type }),
        }),
      }))
    const typed = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(typed, files('running'))
    const wanted = await beliefsOf(typed)
    await typed.close()
    removeFolder(typed.dataDir)
    await imported(open, files())
    const before = await beliefsOf(open)
    expect((await questionOf(open)).unknown).toMatchObject({
      count: 4,
      firstDay: '2026-05-04',
      lastDay: '2026-05-12',
    })
    const answer = await open.ask('POST', '/activities/sport', { sport: 'run' })
    expect(answer.json<SportAnswer>()).toMatchObject({ sport: 'run', activities: 4 })
    expect(await beliefsOf(open)).toEqual(wanted)
    const question = await questionOf(open)
    expect(question.unknown.count).toBe(0)
    const { id } = answer.json<SportAnswer>()
    expect(question.lastAnswer?.id).toBe(id)
    expect((await open.ask('POST', `/activities/sport/${id}/undo`)).statusCode).toBe(200)
    expect(await beliefsOf(open)).toEqual(before)
    expect((await open.ask('POST', `/activities/sport/${id}/undo`)).statusCode).toBe(404)
  })

  test('one activity is decided on its own, also one that its file calls a ride', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, [
      { name: 'a.gpx', bytes: madeGpx('2026-05-14', { type: 'cycling' }) },
      { name: 'b.gpx', bytes: madeGpx('2026-05-15') },
    ])
    for (const { id } of await allOf(open)) {
      const answer = await open.ask('PATCH', `/activities/${id}`, { sport: 'run' })
      const detail = answer.json<ActivityDetail>()
      expect(detail).toMatchObject({ sport: 'run', sportSource: 'runner' })
      expect(detail.bestEfforts.find((best) => best.distanceM === 1000)?.timeS).toBeCloseTo(
        312.5,
        0,
      )
    }
    const back = await open.ask('PATCH', `/activities/${(await allOf(open))[0]?.id}`, {
      sport: 'unknown',
    })
    expect(back.json<ActivityDetail>()).toMatchObject({ sport: 'unknown', bestEfforts: [] })
  })

  test("Strava's list outranks the file and is heard when it comes later, too", async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const list = [
      'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename',
      '10001,"May 14, 2026, 6:00:00 AM",Morning,Run,,2500,8.00,activities/1.gpx.gz',
      '10002,"May 15, 2026, 6:00:00 AM",Hills,Hike,,2500,8.00,activities/2.fit',
      '10003,"May 16, 2026, 6:00:00 AM",Typed,Ride,,2500,8.00,',
      '',
    ].join('\n')
    const files = [
      { name: 'activities/1.gpx.gz', bytes: gzipSync(madeGpx('2026-05-14')) },
      { name: 'activities/2.fit', bytes: madeRun('2026-05-15') },
    ]
    const bare = await madeZip(files)
    const whole = await madeZip([{ name: 'activities.csv', bytes: textBytes(list) }, ...files])
    const said = async (bellLap: TestBellLap) =>
      (await allOf(bellLap)).map(({ sport, sportSource }) => `${sport} (${sportSource})`)
    await imported(open, [{ name: 'bare.zip', bytes: bare }])
    expect(await said(open)).toEqual(['run (file)', 'unknown (none)'])
    await imported(open, [{ name: 'export.zip', bytes: whole }])
    expect(await said(open)).toEqual(['ride (list)', 'walk (list)', 'run (list)'])
  })

  test('another recording of the same run says what it was', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await imported(open, [{ name: 'phone.gpx', bytes: madeGpx('2026-05-14') }])
    await imported(open, [{ name: 'watch.fit', bytes: madeRun('2026-05-14') }])
    expect((await allOf(open)).map(({ sport, sportSource }) => [sport, sportSource])).toEqual([
      ['run', 'file'],
    ])
  })
})

test.each(['Infinity', '1e400', '-Infinity', 'NaN'])(
  'a height of %s is left out and said, and the import ends',
  async (strangeHeight) => {
    open = await openForTest()
    const bytes = madeGpx('2026-05-14', { type: 'running', strangeHeight })
    const done = await imported(open, [{ name: 'x.gpx', bytes }])
    expect(done.outcomes['imported']).toBe(1)
    const [run] = await allOf(open)
    const detail = (await open.ask('GET', `/activities/${run?.id}`)).json<ActivityDetail>()
    const left = { count: 1, column: message('column.altitudeM') }
    expect(detail.issues.map((issue) => issue.detail)).toEqual(
      strangeHeight === 'NaN' ? [] : [message('file.impossible-values', left)],
    )
    expect(detail.distanceM).toBeCloseTo(8000, -2)
  },
)
