import { afterEach, describe, expect, test } from 'vitest'
import { textBytes } from '../../testing/made-files.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { EstimateView } from '../estimate/schema.ts'
import type { PlainDay, RunConditions } from './conditions-schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const TEN_K = {
  day: '2026-05-01',
  eventId: '10k',
  distanceM: null,
  timeText: '45:00',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: null,
  note: null,
  excludedFromEstimate: false,
}
const WARM = { airTemperatureC: 27, humidityPct: 60, sky: 'sun' }
interface Result {
  readonly id: string
  readonly conditions: RunConditions | null
  readonly plainDay: PlainDay | null
}

/** A run along a meridian at 4 m/s, a point a second, over heights given by the metres run. */
function gpxRun(seconds: number, heightAt: (metres: number) => number): string {
  const start = Date.parse('2026-05-04T06:00:00Z')
  const points = Array.from({ length: seconds + 1 }, (_, index) => {
    const latitude = 46 + (4 * index) / 111_195
    const time = new Date(start + 1000 * index).toISOString()
    return `<trkpt lat="${latitude.toFixed(7)}" lon="7"><ele>${heightAt(4 * index).toFixed(1)}</ele><time>${time}</time></trkpt>`
  })
  return `<?xml version="1.0"?><gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Hill 5k race</name><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

async function importGpx(bellLap: TestBellLap, gpx: string): Promise<void> {
  const answer = await bellLap.upload([{ name: 'run.gpx', bytes: textBytes(gpx) }])
  const done = await bellLap.finished(answer.json<TestImport>().id)
  expect(done.runsFound).toBe(1)
}

describe.each(TEST_STORES)('conditions on $name', ({ url }) => {
  test('are stored, shown with what they did, changed and taken away', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const plain = (await open.ask('POST', '/results', TEN_K)).json<Result>()
    expect(plain).toMatchObject({ conditions: null, plainDay: null })
    const mileBefore = (await open.ask('GET', '/estimate')).json<EstimateView>().mile?.timeS ?? 0
    const changed = await open.ask('PUT', `/results/${plain.id}`, { ...TEN_K, conditions: WARM })
    const warm = changed.json<Result>()
    expect(warm.conditions).toMatchObject({ ...WARM, windMps: null, lane: null })
    expect(warm.plainDay?.timeS).toBeLessThan(2700 - 60)
    expect(warm.plainDay?.plusMinusS).toBeGreaterThan(10)
    expect(warm.plainDay?.parts).toMatchObject([{ factor: 'heat' }])
    const after = (await open.ask('GET', '/estimate')).json<EstimateView>()
    expect(after.mile?.timeS).toBeLessThan(mileBefore - 3)
    expect(after.evidence[0]?.plainDay).toEqual(warm.plainDay)
    const back = await open.ask('PUT', `/results/${plain.id}`, TEN_K)
    expect(back.json<Result>().conditions).toBeNull()
  })

  test('a run down a hill offers what its file knows, and its bests count for less', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await importGpx(
      open,
      gpxRun(1256, (metres) => 1640 - metres / 100),
    )
    const bellLap = open
    const offered = async () => {
      const { items } = (await bellLap.ask('GET', '/races/suggestions')).json<{
        items: { eventId: string; conditions: RunConditions | null }[]
      }>()
      return items.find((one) => one.eventId === '5k')?.conditions
    }
    await expect.poll(offered).toBeDefined()
    const conditions = await offered()
    expect(conditions).toMatchObject({ climbM: 0, climbFrom: 'altimeter' })
    expect(conditions?.descentM).toBeGreaterThan(44)
    expect(conditions?.descentM).toBeLessThan(52)
    expect(conditions?.altitudeM).toBeGreaterThan(1600)
    // Beside a slower result the run is the strongest lower bound.
    const slower = { ...TEN_K, day: '2026-04-01', timeText: '52:00' }
    await open.ask('POST', '/results', slower)
    const { evidence } = (await open.ask('GET', '/estimate')).json<EstimateView>()
    const [best] = evidence.filter((one) => one.kind === 'training')
    expect(best?.movedMilePct).toBeLessThan(0)
    expect(best?.flags).toContain('downhill')
    expect(best?.plainDay?.timeS).toBeGreaterThan((best?.timeS ?? 0) * 1.03)
    // Where all runs are at 1600 m, that is home: its height is not corrected for.
    expect(best?.plainDay?.parts.map(({ factor }) => factor)).toEqual(['grade'])
  })
})

describe('the echo', () => {
  test('says before saving what the conditions do to the time', async () => {
    open = await openForTest()
    const body = { eventId: 'mile', distanceM: null, timeText: '5:12', setting: 'grass' }
    const read = await open.ask('POST', '/results/read', { ...body, conditions: { windMps: 4 } })
    const { plainDay } = read.json<{ plainDay: PlainDay }>()
    expect(plainDay.timeS).toBeLessThan(303)
    expect(plainDay.timeS).toBeGreaterThan(299)
    expect(plainDay.parts.map(({ factor }) => factor)).toEqual(['wind', 'surface'])
    const road = await open.ask('POST', '/results/read', { ...body, setting: 'road' })
    expect(road.json()).toMatchObject({ ok: true, plainDay: null })
  })

  test('a lane is geometry: a mile in lane 4 was 1,699 m', async () => {
    open = await openForTest()
    const body = { eventId: 'mile', distanceM: null, timeText: '5:30', setting: 'track' }
    const read = await open.ask('POST', '/results/read', { ...body, conditions: { lane: 4 } })
    const { plainDay } = read.json<{ plainDay: PlainDay }>()
    expect(plainDay.timeS).toBeCloseTo((330 * 1609.344) / 1698.81, 1)
    expect(plainDay.plusMinusS).toBe(0)
  })

  test('impossible conditions are told field by field', async () => {
    open = await openForTest()
    const wrong = { airTemperatureC: 20, dewPointC: 25 }
    const answer = await open.ask('POST', '/results', { ...TEN_K, conditions: wrong })
    expect(answer.json()).toMatchObject({
      status: 400,
      errors: [{ path: 'conditions.dewPointC' }],
    })
    const onTrack = { ...TEN_K, setting: 'track' }
    const lane = await open.ask('POST', '/results', { ...onTrack, conditions: { lane: 9 } })
    expect(lane.json()).toMatchObject({ errors: [{ path: 'conditions.lane' }] })
    const road = await open.ask('POST', '/results', { ...TEN_K, conditions: { lane: 4 } })
    expect(road.json()).toMatchObject({ status: 400, errors: [{ path: 'conditions.lane' }] })
    const four = await open.ask('POST', '/results', { ...onTrack, conditions: { lane: 4 } })
    expect(four.statusCode).toBe(201)
  })

  test('a result on a trail is kept and never counts', async () => {
    open = await openForTest()
    await open.ask('POST', '/results', { ...TEN_K, setting: 'trail' })
    const { state, evidence } = (await open.ask('GET', '/estimate')).json<EstimateView>()
    expect(state).toBe('not-enough')
    expect(evidence).toMatchObject([{ flags: ['trail'] }])
  })
})
