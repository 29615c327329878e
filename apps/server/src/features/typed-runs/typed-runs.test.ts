import { afterEach, expect, test } from 'vitest'
import { madeGpx } from '../../testing/made-files.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { ActivityDetail, ActivitySummary } from '../activities/schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const RUN = { day: '2026-05-12', distanceM: 8000, timeS: 2500 }
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

const allOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/activities')).json<{ items: ActivitySummary[] }>().items
const detailOf = async (bellLap: TestBellLap, id: string) =>
  (await bellLap.ask('GET', `/activities/${id}`)).json<ActivityDetail>()
const log = (bellLap: TestBellLap, run: object) => bellLap.ask('POST', '/activities', run)
async function imported(bellLap: TestBellLap, name: string, bytes: Uint8Array) {
  const answer = await bellLap.upload([{ name, bytes }])
  return bellLap.finished(answer.json<TestImport>().id)
}

test('a typed run is a run like any other, can be edited, and deleted with undo', async () => {
  open = await openForTest()
  const asked = { ...RUN, surface: 'road', effortCr10: 4, note: 'No watch' }
  const { id } = (await log(open, asked)).json<{ id: string }>()
  expect(await detailOf(open, id)).toMatchObject({
    sport: 'run',
    sportSource: 'runner',
    localDay: RUN.day,
    surface: 'road',
    distanceM: 8000,
    movingTimeS: 2500,
    movedS: 2500,
    effortCr10: 4,
    note: 'No watch',
    bestEfforts: [],
    hasGps: false,
  })
  await open.ask('PATCH', `/activities/${id}`, { name: 'Round the lake', surface: 'trail' })
  expect(await detailOf(open, id)).toMatchObject({ name: 'Round the lake', surface: 'trail' })
  await open.ask('DELETE', `/activities/${id}`)
  expect(await allOf(open)).toEqual([])
  await open.ask('POST', `/activities/${id}/restore`)
  expect(await allOf(open)).toHaveLength(1)
})

test('repetitions in shorthand become laps, and the run says what it was', async () => {
  open = await openForTest()
  await open.ask('POST', '/results', RESULT)
  const answer = await log(open, { ...RUN, repetitions: '6x400 in 90 w/ 200 jog' })
  const run = await detailOf(open, answer.json<{ id: string }>().id)
  const work = run.laps.filter(({ intent }) => intent === 'work')
  expect(work).toHaveLength(6)
  expect(work[0]).toMatchObject({ distanceM: 400, timerS: 90 })
  expect(run.laps.reduce((sum, { distanceM }) => sum + distanceM, 0)).toBeCloseTo(8000)
  expect(run).toMatchObject({ kind: 'reps', reps: { count: 6, eachM: 400 } })
})

test.each([
  [{ repetitions: '6x400 in 90' }, 'invalid.reps-need-paces', false],
  [{ repetitions: 'OFF' }, 'invalid.only-reps', true],
  [
    { distanceM: 1000, timeS: 2500, repetitions: '6x400 in 90 w/ 200 jog' },
    'invalid.reps-too-long',
    true,
  ],
  [{ timeS: 600 }, 'invalid.faster-than-anyone', true],
  [{ day: '2026-05-21' }, 'invalid.logged-ahead', true],
])('%j is refused in words', async (part, code, withResult) => {
  open = await openForTest()
  if (withResult) await open.ask('POST', '/results', RESULT)
  const answer = await log(open, { ...RUN, ...part })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'not-valid', values: { why: { code } } })
  expect(await allOf(open)).toEqual([])
})

test('a day before watches recorded runs is refused', async () => {
  open = await openForTest()
  expect((await log(open, { ...RUN, day: '1990-05-12' })).json()).toMatchObject({
    code: 'day-in-doubt',
  })
})

test('a run that is here already is not saved again, unless it was another one', async () => {
  open = await openForTest()
  await imported(open, 'run.gpx', madeGpx(RUN.day, { type: 'running' }))
  const answer = await log(open, RUN)
  expect(answer.json()).toMatchObject({ status: 409, code: 'run-known', values: { day: RUN.day } })
  expect(await allOf(open)).toHaveLength(1)
  expect((await log(open, { ...RUN, evenIfKnown: true })).statusCode).toBe(200)
  expect(await allOf(open)).toHaveLength(2)
})

test('a recording that turns up later takes the lead, and the run counts once', async () => {
  open = await openForTest()
  const { id } = (await log(open, { ...RUN, note: 'Watch was empty, I thought' })).json<{
    id: string
  }>()
  await imported(open, 'run.gpx', madeGpx(RUN.day, { type: 'running' }))
  const all = await allOf(open)
  expect(all).toMatchObject([{ id, hasGps: true }])
  expect((await detailOf(open, id)).note).toBe('Watch was empty, I thought')
})

test('other lengths and other days are other runs', async () => {
  open = await openForTest()
  await log(open, RUN)
  await imported(open, 'short.gpx', madeGpx(RUN.day, { type: 'running', distanceM: 5000 }))
  await imported(open, 'day.gpx', madeGpx('2026-05-13', { type: 'running' }))
  expect(await allOf(open)).toHaveLength(3)
})

test('repetitions that were timed become laps with their times; a run that is sent twice is one', async () => {
  open = await openForTest()
  const steps = [
    { intent: 'work', distanceM: 400, timeS: 71.4 },
    { intent: 'rest', distanceM: 0, timeS: 90 },
    { intent: 'work', distanceM: 400, timeS: 72.2 },
  ]
  const timed = { day: '2026-05-12', distanceM: 800, timeS: 233.6, steps, deviceId: 'track-1.ana' }
  const [first, second] = await Promise.all([log(open, timed), log(open, timed)])
  const { id } = first.json<{ id: string }>()
  expect(second.json<{ id: string }>().id).toBe(id)
  expect((await log(open, timed)).json<{ id: string }>().id).toBe(id)
  expect(await allOf(open)).toHaveLength(1)
  const { laps } = await detailOf(open, id)
  expect(laps.map(({ intent, distanceM, timerS }) => [intent, distanceM, timerS])).toEqual([
    ['work', 400, 71.4],
    ['rest', 0, 90],
    ['work', 400, 72.2],
  ])
  // Deleted, and logged once more on purpose.
  await open.ask('DELETE', `/activities/${id}`)
  expect((await log(open, timed)).json<{ id: string }>().id).toBe(id)
  expect(await allOf(open)).toHaveLength(1)
  const both = await log(open, { ...timed, deviceId: null, repetitions: '2x400 in 72' })
  expect(both.statusCode).toBe(400)
})
