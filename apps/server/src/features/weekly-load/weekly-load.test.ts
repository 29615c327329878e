import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addFiles, addRuns, SPRING_MILE, testRunners } from '../../testing/filled-runner.ts'
import { madeRun } from '../../testing/made-files.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { closeAll, planned, TODAY } from '../../testing/told-states.ts'
import type { PlanView } from '../plan/index.ts'
import type { Load } from './schema.ts'

/** A Thursday. */
const THURSDAY = '2026-05-07'
const runners = testRunners()
const clock = { now: new Date(`${THURSDAY}T09:00:00Z`) }
let app: TestBellLap

const read = async (one = app) => (await one.ask('GET', '/load')).json<Load>()

beforeAll(async () => {
  app = await runners.start(undefined, { clock })
})
afterAll(() => runners.closeAll())

test('without a run the page says so and how to begin', async () => {
  const load = await read()
  expect(load.heading.code).toBe('load.no-runs')
  expect(load.weeks).toHaveLength(13)
  expect(load.usual).toEqual({})
  expect(load.weeks.every(({ planned }) => planned === null)).toBe(true)
})

describe('with eight weeks of three runs', () => {
  beforeAll(async () => {
    const mondays = Array.from({ length: 8 }, (_, week) => addDays('2026-03-09', 7 * week))
    await addRuns(
      app,
      mondays.flatMap((monday) => [monday, addDays(monday, 2), addDays(monday, 4)]),
    )
    await app.ask('POST', '/results', { ...SPRING_MILE, day: '2026-05-01' })
  })

  test('every week has what was done, and the last six make the usual range', async () => {
    const { weeks, usual, today } = await read()
    expect(today).toBe(THURSDAY)
    const past = weeks.filter(({ state }) => state === 'past')
    expect(past.every(({ runs }) => runs === 3)).toBe(true)
    const [first, second] = past
    expect(first?.done?.achilles).toBeGreaterThan(0)
    expect(first?.done?.achilles).toBeCloseTo(second?.done?.achilles ?? 0)
    expect(usual.achilles?.centre).toBeCloseTo(first?.done?.achilles ?? 0)
    expect(weeks.filter(({ state }) => state === 'ahead').map(({ done }) => done)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('the hamstrings are unknown while no sprint test was run', async () => {
    const { weeks, usual } = await read()
    expect(weeks[0]?.done?.hamstringM).toBeNull()
    expect(usual.hamstringM).toBeUndefined()
  })

  test('the week so far is light, and the page says that it is', async () => {
    expect((await read()).heading.code).toBe('load.less')
  })

  test('each run is counted by what its load was read from', async () => {
    const { sources } = await read()
    const counted = sources.effort + sources.heartRate + sources.speed + sources.unknown
    expect(counted).toBe(18)
    expect(sources.unknown).toBe(0)
  })

  test('fitness and fatigue are of 120 days, the last one today', async () => {
    const { days } = await read()
    expect(days).toHaveLength(120)
    expect(days.at(-1)?.day).toBe(THURSDAY)
    expect(days.at(-1)?.fitness).toBeGreaterThan(0)
  })
})

describe('with a plan', () => {
  afterEach(closeAll)

  test('the weeks ahead have what it asks and a budget of fast metres', async () => {
    const one = await planned()
    const { weeks } = await read(one)
    const ahead = weeks.filter(({ state }) => state === 'ahead')
    expect(ahead.map(({ planned: asked }) => asked?.loadAu ?? 0).every((load) => load > 0)).toBe(
      true,
    )
    for (const { planned: asked, fastBudgetM, done } of ahead) {
      expect(done).toBeNull()
      expect(asked?.kneecap).toBeGreaterThan(0)
      expect(fastBudgetM).toBeGreaterThanOrEqual(1600)
    }
  })

  test('this week comes to what was run and what is still planned', async () => {
    const one = await planned()
    const now = (await read(one)).weeks.find(({ state }) => state === 'now')
    expect(now?.expected?.achilles).toBeGreaterThanOrEqual(now?.done?.achilles ?? 0)
    const { plan } = (await one.ask('GET', '/plan')).json<{ plan: PlanView }>()
    const left = plan.weeks
      .flatMap(({ sessions }) => [...sessions])
      .filter(({ day }) => day >= TODAY && day < addDays(mondayOf(TODAY), 7))
    expect(now?.expected?.loadAu ?? 0).toBeGreaterThan(left.length === 0 ? 0 : 1)
  })
})

test('a run far longer than any of the 30 days before is named with both lengths', async () => {
  const one = await runners.start(undefined, { clock })
  await addRuns(one, ['2026-04-20', '2026-04-28'])
  const long = { name: 'long.fit', bytes: madeRun('2026-05-06', { distanceM: 12_000 }) }
  await addFiles(one, [long])
  const { spikes, heading, lead } = await read(one)
  expect(spikes).toHaveLength(1)
  expect(spikes[0]).toMatchObject({ day: '2026-05-06' })
  expect(spikes[0]?.ratio).toBeCloseTo(1.5, 1)
  expect(spikes[0]?.longestBeforeM).toBeCloseTo(8000, -2)
  expect(heading.code).toBe('load.spike')
  expect(lead?.values['longestM']).toBeCloseTo(8000, -2)
})

test('three quarters of a year of runs are read in one answer that keeps its size', async () => {
  const one = await runners.start(undefined, { clock })
  await addRuns(
    one,
    Array.from({ length: 40 }, (_, week) => addDays('2025-08-04', 7 * week)),
  )
  const load = await read(one)
  expect(load.days).toHaveLength(120)
  expect(load.weeks).toHaveLength(13)
})

test('a spike says what follows: three easy days, and ten days without a run as long as before', async () => {
  const one = await runners.start(undefined, { clock })
  await addRuns(one, ['2026-04-20', '2026-04-28'])
  const long = { name: 'long.fit', bytes: madeRun(THURSDAY, { distanceM: 12_000 }) }
  await addFiles(one, [long])
  const { items } = (await one.ask('GET', '/activities')).json<{ items: { id: string }[] }>()
  const [newest, before] = items
  const spikeOf = async (id = '') =>
    (await one.ask('GET', `/activities/${id}/spike`)).json<{ spike: object | null }>().spike
  const spike = {
    activityId: newest?.id,
    easyUntil: '2026-05-10',
    longUntil: '2026-05-17',
    hasPlan: false,
  }
  expect(await spikeOf(newest?.id)).toMatchObject(spike)
  expect(await spikeOf(before?.id)).toBeNull()
  const today = (await one.ask('GET', '/today')).json<{ spike: { mostM: number } | null }>()
  expect(today.spike).toMatchObject(spike)
  expect(today.spike?.mostM).toBeCloseTo(0.9 * 8000, -2)
})
