import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import { openForTest, removeFolder, TEST_NOW } from '../../testing/open-for-test.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import { openPrepared } from '../../testing/prepared-folder.ts'
import type { EstimateView } from '../estimate/schema.ts'
import type { PlanForecast } from './forecast-schema.ts'
import type { PlanAnswer } from './plan-schema.ts'

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

async function planned(now: () => Date, wish: object = WISH) {
  const bellLap = await openPrepared({
    name: 'nine weeks and a 5K',
    now,
    fill: trainNineWeeks,
  })
  open = bellLap
  const answer = (await bellLap.ask('POST', '/plan', wish)).json<PlanAnswer>()
  if (answer.refused) throw new Error(answer.reasons.map(({ code }) => code).join(' '))
  return { bellLap, plan: answer.plan }
}

async function trainNineWeeks(bellLap: TestBellLap): Promise<void> {
  const days = Array.from({ length: 63 }, (_, index) => addDays('2026-03-18', index))
  const files = days
    .filter((_, index) => ![1, 5].includes(index % 7))
    .map((day, index) => ({
      name: `${day}.fit`,
      bytes: madeRun(day, { distanceM: index % 5 === 4 ? 14_000 : 8000, seed: index }),
    }))
  await bellLap.finished((await bellLap.upload(files)).json<TestImport>().id)
  await bellLap.ask('POST', '/results', RESULT)
  const settings = (await bellLap.ask('GET', '/settings')).json<Record<string, unknown>>()
  await bellLap.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    yearsRunning: 3,
    healthAnsweredOn: '2026-05-19',
  })
}

const forecastOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan/forecast')).json<{ forecast: PlanForecast | null }>().forecast

describe('the forecast of race day', () => {
  test('starts at the race forecast of today and names a range for race day', async () => {
    const { bellLap, plan } = await planned(() => TEST_NOW)
    const forecast = await forecastOf(bellLap)
    const { mile } = (await bellLap.ask('GET', '/estimate')).json<EstimateView>()
    const { today, raceDay, gain, headroom } = forecast?.expected ?? {}
    expect(today).toEqual({ timeS: mile?.timeS, lowS: mile?.lowS, highS: mile?.highS })
    expect(headroom).toBe('some')
    expect(gain?.gainShare).toBeGreaterThan(0.01)
    expect(gain?.gainShare).toBeLessThan(0.02)
    expect(raceDay?.timeS).toBeLessThan(today?.timeS ?? 0)
    expect(raceDay?.lowS).toBeLessThan(today?.lowS ?? 0)
    expect(forecast).toMatchObject({ ran: null, race: { day: plan.raceDay } })
    expect(forecast?.promised?.raceDay).toEqual(raceDay)
  })

  test('is kept, and compared with the race', async () => {
    let now = TEST_NOW
    const { bellLap, plan } = await planned(() => now)
    const before = await forecastOf(bellLap)
    now = new Date(`${addDays(plan.raceDay, 2)}T08:00:00Z`)
    const over = await forecastOf(bellLap)
    expect(over).toMatchObject({ expected: null, ran: null, sessionsRunShare: 0 })
    expect(over?.promised).toEqual(before?.promised)
    const ran = { ...RESULT, day: plan.raceDay, eventId: 'mile', setting: 'track' }
    const { lowS = 0, timeS = 0 } = before?.promised?.raceDay ?? {}
    const typed = (seconds: number) =>
      `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
    await bellLap.ask('POST', '/results', { ...ran, timeText: typed(timeS) })
    expect((await forecastOf(bellLap))?.ran).toMatchObject({ verdict: 'inside' })
    await bellLap.ask('POST', '/results', { ...ran, timeText: typed(lowS - 5) })
    expect((await forecastOf(bellLap))?.ran).toMatchObject({ verdict: 'faster' })
  })

  test('the way back has none', async () => {
    const back = { ...WISH, event: '10k', weeks: null }
    const { bellLap } = await planned(() => TEST_NOW, back)
    expect(await forecastOf(bellLap)).toBeNull()
  })
})

test('without a plan there is none', async () => {
  open = await openForTest()
  expect(await forecastOf(open)).toBeNull()
})
