import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
import type { Segment } from '@bell-lap/synthetic-runner/planned-run'
import { afterEach, describe, expect, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import {
  freshUrl,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { RecordedTest, RunsForTest } from './recorded-schema.ts'
import type { ThresholdTest, ThresholdView } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const segment = (distanceM: number, speedMps: number, role: Segment['role']): Segment => ({
  distanceM,
  speedMps,
  role,
  pressed: false,
})
const EASY = [segment(8000, 2.9, 'steady')]
const THIRTY = [
  segment(2000, 2.7, 'warmup'),
  segment(1830 * 3.8, 3.8, 'work'),
  segment(1500, 2.6, 'cooldown'),
]

function recorded(day: string, segments: readonly Segment[], seed: number): Uint8Array {
  return runRecording({
    day,
    startSecondsUtc: Date.parse(`${day}T06:00:00Z`) / 1000,
    kind: 'tempo',
    name: 'Run',
    surface: 'road',
    distanceM: segments.reduce((sum, one) => sum + one.distanceM, 0),
    timeS: segments.reduce((sum, one) => sum + one.distanceM / one.speedMps, 0),
    segments,
    thresholdMps: 3.8,
    watch: 'plain',
    seed,
  })
}

/** An easy run yesterday and a test of 30 minutes some days ago, read into a fresh folder. */
async function openWithTest(url: string | undefined): Promise<TestBellLap> {
  // A second passes with each look at the clock: of two tests of one day the later one counts.
  let seconds = 0
  const now = () => new Date(TEST_NOW.getTime() + 1000 * seconds++)
  const opened = await openForTest({ databaseUrl: await freshUrl(url), now })
  open = opened
  const { today } = (await opened.ask('GET', '/session')).json<{ today: string }>()
  const before = (days: number) =>
    new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
  const answer = await opened.upload([
    { name: 'easy.fit', bytes: recorded(before(2), EASY, 1) },
    { name: 'test.fit', bytes: recorded(before(5), THIRTY, 2) },
    { name: 'old.fit', bytes: recorded(before(70), THIRTY, 3) },
  ])
  await opened.finished(answer.json<TestImport>().id)
  return opened
}

describe.each(TEST_STORES)('a test in a recorded run on $name', ({ url }) => {
  test('is offered, read, moved, saved once and measures the threshold', async () => {
    const bellLap = await openWithTest(url)
    const path = '/threshold/recorded-tests'
    const offered = (await bellLap.ask('GET', `${path}?test=thirty-minutes`)).json<RunsForTest>()
    expect(offered.runs.map((run) => run.mark)).toEqual(['good', 'poor'])
    const [run] = offered.runs
    const asked = `${path}/${run?.activityId}`
    const found = (await bellLap.ask('GET', `${asked}?test=thirty-minutes`)).json<RecordedTest>()
    const start = found.reading?.startS ?? 0
    expect(Math.abs(start - 2000 / 2.7)).toBeLessThan(45)
    expect(found.reading?.stretches[0]?.speedMps).toBeGreaterThan(3.7)
    expect(found.reading?.stretches[0]?.speedMps).toBeLessThan(3.9)
    expect(found.reading?.outcome.heartRateBpm).toBeGreaterThan(140)
    expect(found.chart.timeS.length).toBeGreaterThan(50)

    const moved = (
      await bellLap.ask('GET', `${asked}?test=thirty-minutes&startS=${start - 300}`)
    ).json<RecordedTest>()
    expect(moved.reading?.stretches[0]?.speedMps).toBeLessThan(
      found.reading?.stretches[0]?.speedMps ?? 0,
    )

    const body = { test: 'thirty-minutes', startS: start }
    const saved = await bellLap.ask('POST', asked, body)
    expect(saved.statusCode).toBe(201)
    expect(saved.json<ThresholdTest>().input.run).toMatchObject({ activityId: run?.activityId })
    const again = await bellLap.ask('POST', asked, body)
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'test-known'])
    const view = (await bellLap.ask('GET', '/threshold')).json<ThresholdView>()
    expect(view.measurements.map((one) => one.source)).toContain('thirty-minutes')
  })

  test('what is no test is refused with what to do', async () => {
    const bellLap = await openWithTest(url)
    const path = '/threshold/recorded-tests'
    const offered = (await bellLap.ask('GET', `${path}?test=thirty-minutes`)).json<RunsForTest>()
    const easy = `${path}/${offered.runs[1]?.activityId}`
    const refused = await bellLap.ask('POST', easy, { test: 'thirty-minutes', startS: 300 })
    expect(refused.statusCode).toBe(409)
    expect(refused.json<{ detail: string }>().detail).toMatch(/not all out.*Move the start/)
    const late = (
      await bellLap.ask('GET', `${easy}?test=thirty-minutes&startS=2500`)
    ).json<RecordedTest>()
    expect(late).toMatchObject({ reading: null, why: { code: 'recorded-test.too-short' } })
    const sprint = (await bellLap.ask('GET', `${path}?test=thirty-metre-fly`)).json<RunsForTest>()
    expect(sprint).toMatchObject({ runs: [], why: message('recorded-test.cannot-time-30m') })
  })
})

describe.each(TEST_STORES)('heart rate as a measurement on $name', ({ url }) => {
  test('the runs are read after an import; the index, the zones and their source are shown', async () => {
    const bellLap = await openWithTest(url)
    const guess = (await bellLap.ask('GET', '/threshold')).json<ThresholdView>()
    expect(guess.heart.threshold).toBeNull()
    const heartNow = async () =>
      (await bellLap.ask('GET', '/threshold')).json<ThresholdView>().heart
    await expect.poll(async () => (await heartNow()).waiting).toBe(0)
    const read = await heartNow()
    expect(read.index.weeks.length).toBeGreaterThanOrEqual(1)
    for (const week of read.index.weeks) {
      expect(week.speedMps).toBeGreaterThan(2)
      expect(week.speedMps).toBeLessThan(4)
      expect(week.lowMps).toBeLessThan(week.speedMps)
    }
    expect(read.index.words).toContainEqual(message('index.no-temperature'))
    expect(read.alpha).toMatchObject({ runs: [], words: message('alpha.no-recording') })

    const { today } = (await bellLap.ask('GET', '/session')).json<{ today: string }>()
    const body = { kind: 'thirty-minutes', day: today, distanceM: 6840, last20MinutesBpm: 170 }
    await bellLap.ask('POST', '/threshold/tests', body)
    const { heart, measurements } = (await bellLap.ask('GET', '/threshold')).json<ThresholdView>()
    expect(heart.threshold).toMatchObject({ heartRateBpm: 170, quality: 'measured', stale: false })
    expect(heart.zones.map((zone) => zone.toBpm)).toEqual([139, 151, 162, 172, null])
    // These runs are easier than 85 % of 170: the index stays at their own heart rate.
    expect(heart.index.referenceBpm).toBe(read.index.referenceBpm)
    expect(heart.index.weeks).toEqual(read.index.weeks)
    const near = {
      ...body,
      last20MinutesBpm: Math.round((read.index.referenceBpm ?? 0) / 0.85) + 3,
    }
    await bellLap.ask('POST', '/threshold/tests', near)
    const moved = (await bellLap.ask('GET', '/threshold')).json<ThresholdView>().heart
    expect(moved.index.referenceBpm).toBeCloseTo(0.85 * near.last20MinutesBpm, 6)
    expect(measurements.map((one) => one.source)).toContain('thirty-minutes')
  })
})
