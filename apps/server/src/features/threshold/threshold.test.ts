import { afterEach, describe, expect, test } from 'vitest'
import { message, verbatim } from '@bell-lap/units/message'
import { connectStore } from '../../database/open.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import { madeRun } from '../../testing/made-files.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { HeartSigns, TestOutcome, ThresholdTest, ThresholdView } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const KMH = 1 / 3.6
const RUN_ID = '00000000-0000-4000-8000-000000000001'
const STEPS = {
  kind: 'lactate-steps',
  day: '2026-05-10',
  restLactateMmol: null,
  stages: [1.1, 1.2, 1.5, 2, 2.9, 4.6, 7.4].map((lactateMmol, i) => ({
    speedMps: (10 + i) * KMH,
    lactateMmol,
    durationS: 180,
    heartRateBpm: 130 + 8 * i,
  })),
}
const RESULT = {
  eventId: '10k',
  distanceM: null,
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: null,
  note: null,
  excludedFromEstimate: false,
}

describe.each(TEST_STORES)('the threshold on $name', ({ url }) => {
  test('without anything it says so, and how to measure it', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const view = (await open.ask('GET', '/threshold')).json<ThresholdView>()
    expect(view).toMatchObject({ current: null, quality: 'none', tests: [] })
    expect(view.protocols).toHaveLength(7)
    expect(view.protocols.every((one) => !one.allowed)).toBe(true)
    expect(view.protocols[0]?.reasons).toContainEqual(message('gate.pain-unknown'))
  })

  test('a lactate test gives both thresholds by every method, as ranges', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const preview = (await open.ask('POST', '/threshold/tests/preview', STEPS)).json<TestOutcome>()
    const { lt1, lt2, methods } = preview.lactate ?? { lt1: null, lt2: null, methods: [] }
    expect((lt2?.speedMps ?? 0) * 3.6).toBeGreaterThan(13.7)
    expect((lt2?.speedMps ?? 0) * 3.6).toBeLessThan(14.7)
    expect(lt1?.highMps).toBeLessThan(lt2?.highMps ?? 0)
    const obla = methods.find((one) => one.method === 'obla-4/exact-1')
    expect((obla?.speedMps ?? 0) * 3.6).toBeCloseTo(14.684, 2)
    expect(preview.heartRateBpm).toBeGreaterThan(150)
    expect((await open.ask('GET', '/threshold')).json<ThresholdView>().tests).toEqual([])
  })

  test('without a recent race it says what it rests on and how old that is, never "today"', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('POST', '/results', { ...RESULT, day: '2022-09-11', timeText: '42:00' })
    const old = (await open.ask('GET', '/threshold')).json<ThresholdView>()
    expect(old.current).not.toBeNull()
    expect(old.stale).toBe(true)
    expect(old.age).toEqual(
      message('threshold.age-curve-stale', { from: 'race', days: expect.any(Number) }),
    )
    expect(old.age?.values['days']).toBeGreaterThan(1300)
    expect(old.measurements.map(({ label }) => label)).toEqual([
      message('threshold-source.curve-asked', { from: 'race', day: '2022-09-11' }),
    ])
    expect(old.sharpen).toContainEqual(message('threshold.try-curve'))
    expect(old.quality).not.toBe('good')

    // A recent short race rests the curve on itself, and still measures no hour.
    await open.ask('POST', '/results', {
      ...RESULT,
      eventId: 'mile',
      day: '2026-05-10',
      timeText: '5:40',
    })
    const fresh = (await open.ask('GET', '/threshold')).json<ThresholdView>()
    expect(fresh.stale).toBe(false)
    expect(fresh.age?.code).toBe('threshold.age-curve')

    // A race that tells of an hour measures it on its own day.
    await open.ask('POST', '/results', { ...RESULT, day: '2026-05-01', timeText: '41:30' })
    const raced = (await open.ask('GET', '/threshold')).json<ThresholdView>()
    expect(raced.age?.code).toBe('threshold.age')
    expect(raced.measurements.map(({ day }) => day)).toEqual(['2026-05-01'])
  })

  test('a saved test measures the threshold, is listed and can be removed', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('POST', '/results', { ...RESULT, day: '2026-04-20', timeText: '42:00' })
    const before = (await open.ask('GET', '/threshold')).json<ThresholdView>()
    expect(before.measurements.map((one) => one.source)).toEqual(['curve'])
    const added = await open.ask('POST', '/threshold/tests', STEPS)
    expect(added.statusCode).toBe(201)
    const { id } = added.json<ThresholdTest>()
    const after = (await open.ask('GET', '/threshold')).json<ThresholdView>()
    expect(after.measurements.map((one) => one.source).toSorted()).toEqual(['curve', 'lactate'])
    const width = ({ current }: ThresholdView) => (current?.highMps ?? 9) - (current?.lowMps ?? 0)
    expect(width(after)).toBeLessThan(width(before))
    expect(after.races[0]?.events.find((one) => one.eventId === '10k')?.changeS).toBeLessThan(0)
    expect((await open.ask('DELETE', `/threshold/tests/${id}`)).statusCode).toBe(204)
    expect((await open.ask('DELETE', `/threshold/tests/${id}`)).statusCode).toBe(404)
  })

  test('the heart of a run without beats says what is missing', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const answer = await open.upload([{ name: 'a.fit', bytes: madeRun('2026-05-04') }])
    await open.finished(answer.json<TestImport>().id)
    const { items } = (await open.ask('GET', '/activities')).json<{ items: { id: string }[] }>()
    const signs = await open.ask('GET', `/activities/${items[0]?.id}/heart-signs`)
    const { alpha1, drift } = signs.json<HeartSigns>()
    expect(alpha1.lt1).toMatchObject({ known: false, why: message('alpha.no-beats') })
    expect(drift).toMatchObject({ known: false, words: message('drift.too-short') })
  })

  test('what cannot be scored says why', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const few = { ...STEPS, stages: STEPS.stages.slice(0, 3) }
    const answer = (await open.ask('POST', '/threshold/tests/preview', few)).json<TestOutcome>()
    expect(answer).toMatchObject({
      known: false,
      why: message('lactate.too-few-stages', { needed: 5, stages: 3 }),
    })
    const sprint = { kind: 'thirty-metre-fly', day: '2026-05-10', trialsS: [4], timing: 'hand' }
    const hand = (await open.ask('POST', '/threshold/tests/preview', sprint)).json<TestOutcome>()
    expect(hand).toMatchObject({ known: false, measures: 'sprint-speed' })
  })

  test('a doubt that an older version stored in English is read as it was', async () => {
    const databaseUrl = await freshUrl(url)
    open = await openForTest({ databaseUrl })
    const run = { activityId: RUN_ID, startS: 0, doubts: [message('doubt.trail')] }
    const added = await open.ask('POST', '/threshold/tests', { ...STEPS, run })
    expect(added.statusCode).toBe(201)
    const { database } = await connectStore(open.dataDir, databaseUrl)
    const words = 'A trail is slower than the flat: the speed reads too low.'
    const input = JSON.stringify({ ...STEPS, run: { ...run, doubts: [words] } })
    await database.updateTable('threshold_tests').set({ input }).execute()
    await database.destroy()
    const { tests } = (await open.ask('GET', '/threshold')).json<ThresholdView>()
    expect(tests[0]?.outcome.cautions[0]).toEqual(verbatim(words))
  })

  test('a doubt that no catalogue has a text for is refused', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const run = { activityId: RUN_ID, startS: 0, doubts: [{ code: 'no.such-code', values: {} }] }
    const added = await open.ask('POST', '/threshold/tests', { ...STEPS, run })
    expect(added.statusCode).toBe(400)
  })
})
