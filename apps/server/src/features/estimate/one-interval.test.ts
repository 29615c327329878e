import { MILE_M } from '@bell-lap/units/length'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import type { PlanAnswer } from '../plan/plan-schema.ts'
import type { Today } from '../today/schema.ts'
import type { EstimateView } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

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
const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }

const rangeOf = (one: { timeS: number; lowS: number; highS: number } | null | undefined) =>
  one == null ? null : { timeS: one.timeS, lowS: one.lowS, highS: one.highS }

async function runner(): Promise<TestBellLap> {
  open = await openForTest()
  const days = Array.from({ length: 42 }, (_, index) => index).filter((index) => index % 2 === 0)
  const files = days.map((index) => {
    const day = new Date(Date.UTC(2026, 3, 8 + index)).toISOString().slice(0, 10)
    return { name: `${day}.fit`, bytes: madeRun(day, { distanceM: 8000, seed: index }) }
  })
  await open.finished((await open.upload(files)).json<TestImport>().id)
  await open.ask('POST', '/results', RESULT)
  await open.ask('POST', '/results', { ...RESULT, day: '2026-04-02', timeText: '22:10' })
  const settings = (await open.ask('GET', '/settings')).json<Record<string, unknown>>()
  await open.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    birthYear: 1990,
    healthAnsweredOn: '2026-05-19',
  })
  return open
}

describe('one number has one range', () => {
  test('the mile of today, wherever it is asked for', async () => {
    const bellLap = await runner()
    const planned = (await bellLap.ask('POST', '/plan', WISH)).json<PlanAnswer>()
    if (planned.refused) throw new Error(planned.reasons.map(({ code }) => code).join(' '))
    const estimate = (await bellLap.ask('GET', '/estimate')).json<EstimateView>()
    const mile = rangeOf(estimate.mile)
    expect(mile).not.toBeNull()

    const same = estimate.equivalents.find(({ eventId }) => eventId === 'mile')
    expect(rangeOf(same)).toEqual(mile)
    expect(estimate.mile?.potentialS).toBe(same?.potentialS)
    const today = (await bellLap.ask('GET', '/today')).json<Today>()
    expect(rangeOf(today.mile)).toEqual(mile)
    // The plan leads to a mile: the race that Today and Races show has the same forecast.
    expect(rangeOf(today.race?.forecast)).toEqual(mile)
    expect(rangeOf(today.race?.startMile)).toEqual(mile)
    expect(rangeOf(planned.plan.startMile)).toEqual(mile)

    const tried = await bellLap.ask('POST', '/estimate/what-if', { ...RESULT, timeText: '21:30' })
    expect(rangeOf(tried.json<{ before: EstimateView['mile'] }>().before)).toEqual(mile)
    const history = (await bellLap.ask('GET', '/estimate/history')).json<{
      items: { mileS: number; lowS: number; highS: number }[]
    }>()
    const last = history.items.at(-1)
    expect(last?.mileS).toBeCloseTo(mile?.timeS ?? 0, 6)
    expect(last?.lowS).toBeCloseTo(mile?.lowS ?? 0, 6)
    expect(last?.highS).toBeCloseTo(mile?.highS ?? 0, 6)
  })

  test('a new result gives the plan the range that Progress shows', async () => {
    const bellLap = await runner()
    await bellLap.ask('POST', '/plan', WISH)
    await bellLap.ask('POST', '/results', { ...RESULT, day: '2026-05-20', timeText: '21:20' })
    const { mile } = (await bellLap.ask('GET', '/estimate')).json<EstimateView>()
    const adaptation = JSON.stringify((await bellLap.ask('GET', '/plan/adaptation')).json())
    expect(adaptation).toContain('"reason.result"')
    expect(adaptation).toContain(`"lowS":${mile?.lowS}`)
    expect(adaptation).toContain(`"highS":${mile?.highS}`)
  })

  test('the ability has its own name and is narrower, never the headline', async () => {
    const bellLap = await runner()
    const { mile, ability } = (await bellLap.ask('GET', '/estimate')).json<EstimateView>()
    if (mile === null || ability === null) throw new Error('expected an estimate')
    expect(ability.timeS).toBeCloseTo(mile.timeS, 6)
    expect(ability.lowS).toBeGreaterThan(mile.lowS)
    expect(ability.highS).toBeLessThan(mile.highS)
    expect(MILE_M / ability.timeS).toBeGreaterThan(3)
  })
})
