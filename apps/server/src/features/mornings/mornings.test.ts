import { addDays } from '@bell-lap/units/calendar-day'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testRunners } from '../../testing/filled-runner.ts'
import { NOTHING_SAID } from '../../testing/told-states.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { Mornings } from './schema.ts'

const TODAY = '2026-05-07'
const clock = { now: new Date(`${TODAY}T09:00:00Z`) }
const runners = testRunners()
let app: TestBellLap

const tell = async (day: string, morning: object) =>
  app.ask('POST', '/check-ins', { day, ...NOTHING_SAID, pain: [], redFlags: [], ...morning })
const read = async () => (await app.ask('GET', '/mornings')).json<Mornings>()

beforeAll(async () => {
  app = await runners.start(undefined, { clock })
})
afterAll(() => runners.closeAll())

test('without mornings everything is off, and says how many it takes', async () => {
  const { hrv, restingHeartRate, sleep } = await read()
  for (const measure of [hrv, restingHeartRate, sleep])
    expect(measure).toMatchObject({ state: 'too-few', have: 0, need: 21, band: null, days: [] })
})

test('the band is there once 21 mornings lie more than a week back, and the means are told in milliseconds', async () => {
  for (let ago = 27; ago >= 7; ago--)
    await tell(addDays(TODAY, -ago), { rmssdMs: ago % 2 === 0 ? 55 : 65, sleepHours: 7.5 })
  expect((await read()).hrv).toMatchObject({ state: 'no-week', have: 21, week: null })
  for (let ago = 2; ago >= 0; ago--) await tell(addDays(TODAY, -ago), { rmssdMs: 60 })
  const { hrv, sleep } = await read()
  expect(hrv.state).toBe('usual')
  expect(hrv.week).toBeCloseTo(60)
  expect(hrv.band?.low).toBeGreaterThan(55)
  expect(hrv.band?.high).toBeLessThan(65)
  expect(sleep.state).toBe('no-week')
})

test('a week of lower values is outside, and two values of a day count as their mean', async () => {
  for (let ago = 2; ago >= 0; ago--) await tell(addDays(TODAY, -ago), { rmssdMs: 40 })
  const { hrv } = await read()
  expect(hrv.state).toBe('outside')
  expect(hrv.days.at(-1)).toMatchObject({
    day: TODAY,
    value: expect.closeTo(Math.sqrt(40 * 60)) as number,
  })
})
