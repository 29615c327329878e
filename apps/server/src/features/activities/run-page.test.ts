import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { madeKilometres, madeRun } from '../../testing/made-files.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { RunSplits, SimilarRuns } from './run-page-schema.ts'
import type { ActivityDetail, ActivitySummary, WeekOfRuns } from './schema.ts'

interface Page {
  readonly items: ActivitySummary[]
  readonly total: number
  readonly weeks: WeekOfRuns[]
}
interface Report {
  readonly items: readonly {
    readonly outcome: string
    readonly reasonCode: string | null
    readonly activityIds: readonly string[]
  }[]
}

const EASY = ['04', '05', '07', '09', '11', '12', '14', '16', '18'].map((day) => `2026-05-${day}`)
const REPS = ['2026-05-08', '2026-05-15']
const LONG = '2026-05-17'

let bellLap: TestBellLap

beforeAll(async () => {
  bellLap = await openForTest()
  const answer = await bellLap.upload([
    ...EASY.map((day) => ({ name: `${day}.fit`, bytes: madeRun(day) })),
    ...REPS.map((day) => ({ name: `${day}.fit`, bytes: madeKilometres(day, 4) })),
    { name: 'long.fit', bytes: madeRun(LONG, { distanceM: 15_000 }) },
  ])
  await bellLap.finished(answer.json<TestImport>().id)
  // The queue reads the newest first.
  await vi.waitUntil(
    async () => (await list()).items.filter(({ kind }) => kind === 'reps').length === REPS.length,
    60_000,
  )
})
afterAll(async () => {
  await bellLap.close()
  removeFolder(bellLap.dataDir)
})

const list = async (query = '') => (await bellLap.ask('GET', `/activities${query}`)).json<Page>()
const detail = async (id: string) =>
  (await bellLap.ask('GET', `/activities/${id}`)).json<ActivityDetail>()
const on = async (day: string) =>
  (await list()).items.find(({ localDay }) => localDay === day) as ActivitySummary

test('runs say what they were: repetitions, long and easy, with the sums of their weeks', async () => {
  const { items, weeks } = await list()
  expect(
    items.map(({ localDay, kind, reps }) => [localDay, kind, reps?.count, reps?.eachM]),
  ).toEqual(
    expect.arrayContaining([
      ['2026-05-18', 'easy', undefined, undefined],
      [LONG, 'long', undefined, undefined],
      ['2026-05-15', 'reps', 5, 1000],
      // Too few runs before it to say.
      ['2026-05-04', null, undefined, undefined],
    ]),
  )
  expect(weeks.map(({ monday, runs }) => [monday, runs])).toEqual([
    ['2026-05-18', 1],
    ['2026-05-11', 6],
    ['2026-05-04', 5],
  ])
  const one = await list('?limit=1&from=2026-05-15&to=2026-05-15')
  expect(one.weeks[0]).toMatchObject({ monday: '2026-05-11', runs: 6 })
})

test('splits come by kilometre and by mile, repetitions with their recoveries', async () => {
  const { id, distanceM, movedS } = await on('2026-05-15')
  const splits = async (unit: string) =>
    (await bellLap.ask('GET', `/activities/${id}/splits?unit=${unit}`)).json<RunSplits>()
  const km = await splits('km')
  expect(km.splits).toHaveLength(Math.ceil(distanceM / 1000))
  expect(km.splits.reduce((sum, one) => sum + one.movedS, 0)).toBeCloseTo(movedS, 0)
  expect(km.extremes).not.toBeNull()
  expect(km.repetitions).toHaveLength(5)
  expect(km.repetitions.map(({ recoveryS }) => recoveryS !== null)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
  const mile = await splits('mile')
  expect(mile.splits[0]?.distanceM).toBeCloseTo(1609.344, 0)
})

test('the runner corrects the kind and writes a note and how it felt', async () => {
  const { id } = await on('2026-05-16')
  const told = { kind: 'fast', note: 'Wind on the way back.', feel: 4, effortCr10: 6 } as const
  expect((await bellLap.ask('PATCH', `/activities/${id}`, told)).json()).toMatchObject({
    ...told,
    kindSource: 'runner',
    kindFound: 'easy',
  })
  expect((await list('?q=way back')).items.map((item) => item.id)).toEqual([id])
  const back = await bellLap.ask('PATCH', `/activities/${id}`, { kind: null })
  expect(back.json()).toMatchObject({ kind: 'easy', kindSource: 'recording', note: told.note })
  expect((await bellLap.ask('PATCH', `/activities/${id}`, { feel: 6 })).statusCode).toBe(400)
})

test('the same session is found again, and nothing is like a run without a twin', async () => {
  const [first, second] = await Promise.all(REPS.map(on))
  const similar = async (id = '') =>
    (await bellLap.ask('GET', `/activities/${id}/similar`)).json<SimilarRuns>()
  expect((await similar(first?.id)).sameSession.map(({ id }) => id)).toEqual([second?.id])
  expect((await similar((await on(LONG)).id)).sameSession).toEqual([])
})

test('a race result of a run makes it a race, and the fastest so far a record', async () => {
  const { id } = await on('2026-05-12')
  const race = {
    eventId: '5k',
    distanceM: null,
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  }
  const results = [
    { ...race, day: '2025-05-11', timeText: '21:40' },
    { ...race, day: '2026-05-12', timeText: '20:30', activityId: id },
  ]
  for (const body of results) {
    expect((await bellLap.ask('POST', '/results', body)).statusCode).toBe(201)
  }
  expect(await on('2026-05-12')).toMatchObject({
    kind: 'race',
    race: { eventId: '5k', timeS: 1230, isRecord: true },
  })
})

test('a deleted run leaves lists, weeks and estimate, stays deleted when it is imported again, and comes back', async () => {
  const { id } = await on(LONG)
  const status = async () =>
    (await bellLap.ask('GET', '/status')).json<{ runs: number; lastDay: string }>()
  const load = async () => (await bellLap.ask('GET', '/weeks?weeks=4')).body
  const [before, loadBefore] = [await status(), await load()]
  const deleted = await bellLap.ask('DELETE', `/activities/${id}`)
  expect(deleted.json<ActivityDetail>().deletedAt).not.toBeNull()
  expect((await list()).total).toBe(11)
  expect((await list('?sport=deleted')).items.map((item) => item.id)).toEqual([id])
  expect((await list()).weeks[1]).toMatchObject({ monday: '2026-05-11', runs: 5 })
  expect((await status()).runs).toBe(before.runs - 1)
  expect(await load()).not.toBe(loadBefore)

  // The same bytes, and another recording of the same run.
  const again = await bellLap.upload([
    { name: 'again.fit', bytes: madeRun(LONG, { distanceM: 15_000 }) },
    { name: 'other.fit', bytes: madeRun(LONG, { distanceM: 15_000, seed: 8 }) },
  ])
  const importId = again.json<TestImport>().id
  await bellLap.finished(importId)
  const report = (await bellLap.ask('GET', `/imports/${importId}/files`)).json<Report>()
  expect(report.items.map((file) => [file.outcome, file.reasonCode, file.activityIds])).toEqual([
    ['duplicate', 'deleted', [id]],
    ['duplicate', 'deleted', [id]],
  ])
  expect((await list()).total).toBe(11)

  const restored = await bellLap.ask('POST', `/activities/${id}/restore`)
  expect(restored.json<ActivityDetail>().deletedAt).toBeNull()
  expect((await list()).total).toBe(12)
  expect(await status()).toEqual(expect.objectContaining({ runs: before.runs }))
  expect(await load()).toBe(loadBefore)
  expect((await detail(id)).alsoRecorded).toHaveLength(1)
})
