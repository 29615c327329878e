import { afterEach, describe, expect, test, vi } from 'vitest'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import { at, closeAll, planned, served, TODAY } from '../../testing/told-states.ts'
import type { WatchCheck } from './watch-check-schema.ts'

afterEach(closeAll)
vi.setConfig({ testTimeout: 120_000 })

type One = Awaited<ReturnType<typeof planned>>
const checksOf = async (one: One) =>
  (await one.ask('GET', '/watch-checks')).json<{ items: WatchCheck[] }>().items
const fileOf = async (one: One, id: string, file: string) => {
  const answer = await one.ask('GET', `/plan/sessions/${encodeURIComponent(id)}/${file}`)
  expect(answer.statusCode).toBe(200)
  return answer
}
/** Sessions with drills that are still ahead. */
const withDrills = async (one: One) => {
  const sessions = (await served(one)) as (Awaited<ReturnType<typeof served>>[number] & {
    readonly workout: object
  })[]
  return sessions.filter(
    ({ day, workout }) => day > TODAY && JSON.stringify(workout).includes('"drill"'),
  )
}

describe.each(TEST_STORES)('after the run, on $name', ({ url }) => {
  test('it is asked once for each format, of the first session, and the answer can be changed', async () => {
    const one = await planned(url)
    at(TODAY)
    const [first, second] = await withDrills(one)
    if (first === undefined || second === undefined) throw new Error('no sessions ahead')
    expect(await checksOf(one)).toEqual([])
    await fileOf(one, first.id, 'workout.txt')
    expect(await checksOf(one)).toEqual([])
    await fileOf(one, first.id, 'workout.fit')
    await fileOf(one, second.id, 'workout.fit')
    await fileOf(one, second.id, 'workout.zwo')
    const before = { asks: false, answer: null, note: null }
    expect(await checksOf(one)).toMatchObject([
      { format: 'fit', sessionId: first.id, day: first.day, ...before },
      { format: 'zwo', sessionId: second.id, day: second.day, ...before },
    ])

    at(second.day)
    const asked = async () => (await checksOf(one)).filter(({ asks }) => asks)
    expect(await asked()).toMatchObject([{ format: 'fit' }])
    const answer = (body: object) => one.ask('PUT', '/watch-checks/fit', body)
    expect((await answer({ answer: 'off', note: '  Names were cut. ' })).statusCode).toBe(204)
    expect(await asked()).toEqual([])
    await fileOf(one, second.id, 'workout.fit')
    expect((await checksOf(one))[0]).toMatchObject({ answer: 'off', note: 'Names were cut.' })
    await answer({ answer: 'as-planned', note: 'Names were cut.' })
    expect((await checksOf(one))[0]).toMatchObject({ answer: 'as-planned', note: null })
    expect(await asked()).toEqual([])
  })

  test('a format that was never used has no answer', async () => {
    const one = await planned(url)
    const answer = await one.ask('PUT', '/watch-checks/apple', { answer: 'as-planned' })
    expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
    expect((await one.ask('PUT', '/watch-checks/text', { answer: 'off' })).statusCode).toBe(400)
  })
})

describe('drills', () => {
  test('are one step on a watch, unless the settings or the address say otherwise', async () => {
    const one = await planned()
    const [session] = await withDrills(one)
    const id = session?.id ?? ''
    const lapSteps = async (search = '') =>
      (await fileOf(one, id, `workout.intervals.txt${search}`)).body.match(/press lap/g)?.length
    expect(await lapSteps()).toBe(1)
    expect(await lapSteps('?drills=each')).toBeGreaterThan(1)
    const short = (await fileOf(one, id, 'workout.fit')).rawPayload.length
    const long = (await fileOf(one, id, 'workout.fit?drills=each')).rawPayload.length
    expect(short).toBeLessThan(long)
    const settings = (await one.ask('GET', '/settings')).json<{ delivery: object }>()
    const delivery = { ...settings.delivery, drills: 'each' }
    await one.ask('PUT', '/settings', { ...settings, delivery })
    expect(await lapSteps()).toBeGreaterThan(1)
    expect(await lapSteps('?drills=one')).toBe(1)
    const wrong = await one.ask('GET', `/plan/sessions/${id}/workout.fit?drills=none`)
    expect(wrong.statusCode).toBe(400)
  })

  test('settings of earlier versions, without that choice, keep the others', async () => {
    const one = await planned()
    const settings = (await one.ask('GET', '/settings')).json<{ delivery: object }>()
    const delivery = { steadyBy: 'heart', startTime: '06:30' }
    await one.ask('PUT', '/settings', { ...settings, delivery })
    const read = (await one.ask('GET', '/settings')).json<{ delivery: object }>()
    expect(read.delivery).toEqual({ ...delivery, drills: 'one' })
  })
})

test('each format says what it holds of a session and what it loses', async () => {
  const one = await planned()
  const [session] = await withDrills(one)
  const answer = await one.ask('GET', `/plan/sessions/${session?.id}/formats`)
  const { items } = answer.json<{ items: { format: string; fits: string; losses: object[] }[] }>()
  expect(items.map(({ format }) => format)).toEqual(['fit', 'intervals', 'apple', 'zwo', 'text'])
  expect(items[0]).toMatchObject({ fits: 'exact', losses: [] })
  const zwift = items.find(({ format }) => format === 'zwo')
  expect(zwift).toMatchObject({ fits: 'degraded' })
  expect(zwift?.losses).toContainEqual({ code: 'loss.lap-button', values: { count: 1 } })
})
