import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEST_STORES } from '../../testing/open-for-test.ts'
import { addFiles, testRunners } from '../../testing/filled-runner.ts'
import { madeRun } from '../../testing/made-files.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { Shoe, Shoes } from './schema.ts'

const clock = { now: new Date('2026-05-07T09:00:00Z') }
const PAIR = { name: 'Blue', kind: 'everyday', startM: 0, retiredOn: null, defaultFor: [] }

describe.each(TEST_STORES)('shoes on $name', ({ url }) => {
  const runners = testRunners()
  let app: TestBellLap
  beforeAll(async () => {
    app = await runners.start(url, { clock })
    await addFiles(app, [
      { name: 'a.fit', bytes: madeRun('2026-05-02', { distanceM: 8000 }) },
      { name: 'b.fit', bytes: madeRun('2026-05-05', { distanceM: 6000 }) },
    ])
  })
  afterAll(() => runners.closeAll())

  const read = async () => (await app.ask('GET', '/shoes')).json<Shoes>()
  const shoe = async (name: string): Promise<Shoe | undefined> =>
    (await read()).items.find((one) => one.name === name)
  const runIds = async () => {
    const { items } = (await app.ask('GET', '/activities')).json<{ items: { id: string }[] }>()
    return items.map(({ id }) => id)
  }
  const wear = async (id: string, name: string | null) =>
    (await app.ask('PUT', `/activities/${id}/shoe`, { name })).json<{ before: string | null }>()

  test('without a shoe every run is without one', async () => {
    const { items, without } = await read()
    expect(items).toEqual([])
    expect(without.runs).toBe(2)
    expect(without.distanceM).toBeCloseTo(14_000, -2)
  })

  test('a shoe that only a run names is listed with the metres of its runs', async () => {
    const [later = ''] = await runIds()
    expect(await wear(later, 'Blue')).toEqual({ before: null })
    const blue = await shoe('Blue')
    expect(blue).toMatchObject({ id: 'gear:Blue', runs: 1, assumedRuns: 0, lastDay: '2026-05-05' })
    expect(blue?.distanceM).toBeCloseTo(6000, -2)
  })

  test('what is said of it keeps its runs, also under another name', async () => {
    const body = { ...PAIR, name: 'Sky', kind: 'plated', startM: 100_000 }
    const { id } = (await app.ask('PUT', '/shoes/gear:Blue', body)).json<{ id: string }>()
    const sky = await shoe('Sky')
    expect(sky).toMatchObject({ id, kind: 'plated', runs: 1 })
    expect(sky?.distanceM).toBeCloseTo(106_000, -2)
    expect(await shoe('Blue')).toBeUndefined()
    const { items, total } = (await app.ask('GET', `/shoes/${id}/runs`)).json<{
      items: { day: string; assumed: boolean }[]
      total: number
    }>()
    expect(total).toBe(1)
    expect(items).toMatchObject([{ day: '2026-05-05', assumed: false }])
  })

  test('two shoes of one name are refused, and nothing is changed', async () => {
    const answer = await app.ask('POST', '/shoes', { ...PAIR, name: 'Sky' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json<{ detail: string }>().detail).toMatch(/called “Sky” already/)
    expect((await read()).items).toHaveLength(1)
  })

  test('a default counts runs of its kind from today on, and a run before it stays without', async () => {
    const [, earlier = ''] = await runIds()
    await app.ask('POST', '/shoes', { ...PAIR, name: 'Red', defaultFor: ['easy'] })
    await addFiles(app, [{ name: 'c.fit', bytes: madeRun('2026-05-07', { distanceM: 5000 }) }])
    const [newest = ''] = await runIds()
    for (const id of [earlier, newest])
      await app.ask('PATCH', `/activities/${id}`, { kind: 'easy' })
    expect(await shoe('Red')).toMatchObject({ runs: 1, assumedRuns: 1, lastDay: '2026-05-07' })
    const ofRun = (await app.ask('GET', `/activities/${newest}/shoe`)).json<object>()
    expect(ofRun).toMatchObject({ name: 'Red', source: 'default', told: null })
    expect(await wear(newest, 'Sky')).toEqual({ before: null })
    expect(await shoe('Red')).toMatchObject({ runs: 0 })
    expect(await wear(newest, null)).toEqual({ before: 'Sky' })
  })

  test('a kind of run has one default: the newer one takes it', async () => {
    await app.ask('POST', '/shoes', { ...PAIR, name: 'Green', defaultFor: ['easy'] })
    expect((await shoe('Red'))?.defaultFor).toEqual([])
    expect(await shoe('Green')).toMatchObject({ runs: 1 })
  })

  test('a retired shoe keeps its runs and comes last', async () => {
    const sky = await shoe('Sky')
    const body = { ...PAIR, name: 'Sky', retiredOn: '2026-05-07' }
    await app.ask('PUT', `/shoes/${sky?.id}`, body)
    expect((await read()).items.at(-1)).toMatchObject({ name: 'Sky', runs: 1 })
  })

  test('a deleted shoe is forgotten, and its runs keep its name', async () => {
    const green = await shoe('Green')
    expect((await app.ask('DELETE', `/shoes/${green?.id}`)).statusCode).toBe(204)
    expect(await shoe('Green')).toBeUndefined()
    expect((await app.ask('DELETE', `/shoes/${green?.id}`)).statusCode).toBe(404)
    const sky = await shoe('Sky')
    await app.ask('DELETE', `/shoes/${sky?.id}`)
    expect(await shoe('Sky')).toMatchObject({ id: 'gear:Sky', runs: 1 })
  })
})
