import { afterEach, expect, test } from 'vitest'
import { at, closeAll, openOne, planned, STATES, tell, TODAY } from '../../testing/told-states.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { TodaySensor } from './schema.ts'

afterEach(closeAll)

const address = async (one: TestBellLap) =>
  (await one.ask('GET', '/calendar-address')).json<{ todayUrl: string }>().todayUrl
/** As home automation asks: without a sign-in. */
const fetched = async (one: TestBellLap, url: string) => {
  const { pathname } = new URL(url)
  return one.app.inject({ method: 'GET', url: pathname })
}

test('today is read under the secret address, in words and numbers, without a sign-in', async () => {
  const one = await planned()
  at(TODAY)
  const url = await address(one)
  const answer = await fetched(one, url)
  expect(answer.statusCode).toBe(200)
  const sensor = answer.json<TodaySensor>()
  const { session } = (await one.ask('GET', '/today')).json<{
    session: { role: string; distanceM: number } | null
  }>()
  expect(sensor).toMatchObject({ day: TODAY, role: session?.role ?? null, limits: [] })
  expect(sensor.state).not.toBe('')
  expect(sensor.distanceM).toBe(session?.distanceM ?? 0)
  expect(sensor).toEqual((await one.ask('GET', '/today/sensor')).json())
})

test('a new address ends the old one, and another secret reads nothing', async () => {
  const one = await planned()
  const old = await address(one)
  await one.ask('POST', '/calendar-address')
  expect((await fetched(one, old)).statusCode).toBe(404)
  expect((await fetched(one, 'http://localhost/cal/guess/today.json')).statusCode).toBe(404)
  expect((await fetched(one, await address(one))).statusCode).toBe(200)
})

test.each(STATES)('with $name it shows no session and says what that means', async (state) => {
  const one = await planned()
  at(TODAY)
  await tell(one, state)
  const sensor = (await fetched(one, await address(one))).json<TodaySensor>()
  expect(sensor.limits.length).toBeGreaterThan(0)
  expect(sensor.hard).toBe(false)
  if (state.emptyDays > 0) expect(sensor).toMatchObject({ distanceM: 0, steps: null })
})

test('without a plan it says so', async () => {
  const one = await openOne()
  expect((await fetched(one, await address(one))).json()).toMatchObject({
    state: 'No plan',
    steps: null,
    race: null,
  })
})
