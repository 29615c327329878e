import { afterEach, describe, expect, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import { madeKilometres, madeRun } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { EstimateView } from './schema.ts'

const opened: TestBellLap[] = []

afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close()
    removeFolder(one.dataDir)
  }
})

async function openNew(url?: string): Promise<TestBellLap> {
  const bellLap = await openForTest({ databaseUrl: await freshUrl(url) })
  opened.push(bellLap)
  return bellLap
}

const result = (timeText: string, more: object = {}) => ({
  day: '2026-05-09',
  eventId: 'mile',
  distanceM: null,
  timeText,
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: 'Spring meeting',
  note: null,
  excludedFromEstimate: false,
  ...more,
})
const estimateOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/estimate')).json<EstimateView>()

async function bring(bellLap: TestBellLap, runs: Readonly<Record<string, Uint8Array>>) {
  const files = Object.entries(runs).map(([name, bytes]) => ({ name: `${name}.fit`, bytes }))
  await bellLap.finished((await bellLap.upload(files)).json<TestImport>().id)
}

describe.each(TEST_STORES)('results and recorded runs on $name', ({ url }) => {
  test('easy runs leave a raced mile where it is, before, on and after the day of the race', async () => {
    const bellLap = await openNew(url)
    await bellLap.ask('POST', '/results', result('5:20'))
    const alone = await estimateOf(bellLap)
    for (const day of ['2025-02-01', '2026-05-08', '2026-05-09', '2026-05-18']) {
      await bring(bellLap, { [day]: madeRun(day, { speedMps: 2.8 }) })
      const { mile } = await estimateOf(bellLap)
      expect(mile?.timeS).toBeLessThanOrEqual((alone.mile?.timeS ?? 0) * 1.001)
      expect(mile?.timeS).toBeGreaterThan(318)
      expect(mile?.lowS).toBeLessThan(320)
      expect(mile?.highS).toBeGreaterThan(320)
    }
  })

  test('a hard session never slows it, nor does a run of another pace change the weeks', async () => {
    const bellLap = await openNew(url)
    await bellLap.ask('POST', '/results', result('2:25', { eventId: '800m' }))
    const alone = await estimateOf(bellLap)
    await bring(bellLap, {
      session: madeKilometres('2026-05-12', 4.2),
      long: madeRun('2026-05-16', { distanceM: 25_000, speedMps: 3 }),
    })
    const both = await estimateOf(bellLap)
    expect(both.mile?.timeS).toBeLessThanOrEqual((alone.mile?.timeS ?? 0) * 1.001)
    for (const { oneSided, movedMilePct } of both.evidence) {
      if (oneSided) expect(movedMilePct ?? 0).toBeLessThanOrEqual(0)
    }
    const months = await bellLap.ask('GET', '/estimate/history')
    const { items } = months.json<{ items: { mileS: number }[] }>()
    expect(items.at(-1)?.mileS).toBeCloseTo(both.mile?.timeS ?? 0, 6)
  })

  test('easy runs alone give no estimate, and the answer says what would', async () => {
    const bellLap = await openNew(url)
    await bring(bellLap, { a: madeRun('2026-05-04'), b: madeRun('2026-05-06', { seed: 8 }) })
    const estimate = await estimateOf(bellLap)
    expect(estimate).toMatchObject({ state: 'not-enough', mile: null, threshold: null })
    expect(estimate.missing).toEqual([
      message('estimate.only-training'),
      message('estimate.add-any-race'),
    ])
    await bellLap.ask('POST', '/results', result('6:10'))
    expect((await estimateOf(bellLap)).state).toBe('ready')
  })

  test('two results of one day give the same mile in any order and with any ids', async () => {
    const fast = result('20:00', { eventId: '5k' })
    const slow = result('26:00', { eventId: '5k' })
    const miles: number[] = []
    for (const order of [
      [fast, slow],
      [slow, fast],
      [fast, slow],
      [slow, fast],
    ]) {
      const bellLap = await openNew(url)
      for (const one of order) await bellLap.ask('POST', '/results', one)
      miles.push((await estimateOf(bellLap)).mile?.timeS ?? 0)
    }
    expect(new Set(miles).size).toBe(1)
    // 20:00 alone says 5:48, 26:00 alone 7:33; the bad day of the same date counts little.
    expect(miles[0]).toBeGreaterThan(340)
    expect(miles[0]).toBeLessThan(366)
  })
})
