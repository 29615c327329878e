import { afterEach, describe, expect, test } from 'vitest'
import { message } from '@bell-lap/units/message'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { Result } from './schema.ts'
import { say } from '../../testing/title-text.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const MILE = {
  day: '2026-05-01',
  eventId: 'mile',
  distanceM: null,
  timeText: '5:30.1',
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: 'Spring mile',
  note: null,
  excludedFromEstimate: false,
}

describe.each(TEST_STORES)('typed results on $name', ({ url }) => {
  test('a result is read back, moves the estimate, can be corrected and removed', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const added = await open.ask('POST', '/results', MILE)
    expect(added.statusCode).toBe(201)
    const result = added.json<Result>()
    expect(result).toMatchObject({ timeS: 330.1, readAs: { code: 'time.with-lap' } })
    expect(say(result.readAs)).toBe('5 min 30.1 s, 82 s per 400 m')
    // The answer does not wait for the estimate; the list says what it made of the result.
    expect(result.movedMilePct).toBeNull()
    const [listed] = (await open.ask('GET', '/results')).json<{ items: Result[] }>().items
    expect(listed?.movedMilePct).not.toBeNull()
    const { mile } = (await open.ask('GET', '/estimate')).json<{ mile: { timeS: number } }>()
    expect(mile.timeS).toBeGreaterThan(320)
    expect(mile.timeS).toBeLessThan(340)
    const path = `/results/${result.id}`
    const changed = await open.ask('PUT', path, { ...MILE, timeText: '5:20' })
    expect(changed.json<Result>().timeS).toBe(320)
    expect((await open.ask('DELETE', path)).statusCode).toBe(204)
    expect((await open.ask('DELETE', path)).json()).toMatchObject({ status: 404 })
    const after = (await open.ask('GET', '/estimate')).json<{ state: string }>()
    expect(after.state).toBe('not-enough')
  })

  test('what a result would change is shown without saving it', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('POST', '/results', MILE)
    const tried = await open.ask('POST', '/estimate/what-if', { ...MILE, timeText: '5:20' })
    const { before, after, equivalents } = tried.json<{
      before: { timeS: number }
      after: { timeS: number }
      equivalents: { eventId: string; beforeS: number; afterS: number }[]
    }>()
    expect(after.timeS).toBeLessThan(before.timeS)
    const fiveK = equivalents.find((one) => one.eventId === '5k')
    expect(fiveK?.afterS).toBeLessThan(fiveK?.beforeS ?? 0)
    const { items } = (await open.ask('GET', '/results')).json<{ items: Result[] }>()
    expect(items).toHaveLength(1)
  })

  test('two results of one day keep the order in which they were typed', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('POST', '/results', MILE)
    await open.ask('POST', '/results', { ...MILE, eventId: '800m', timeText: '2:31' })
    const { items } = (await open.ask('GET', '/results')).json<{ items: Result[] }>()
    expect(items.map((item) => item.sameDayOrder)).toEqual([1, 2])
  })

  test('an excluded result does not count', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('POST', '/results', { ...MILE, excludedFromEstimate: true })
    const { state } = (await open.ask('GET', '/estimate')).json<{ state: string }>()
    expect(state).toBe('not-enough')
  })
})

describe('what is not understood', () => {
  test('is told field by field', async () => {
    open = await openForTest()
    const time = await open.ask('POST', '/results', { ...MILE, timeText: 'fast' })
    expect(time.json()).toMatchObject({ status: 400, errors: [{ path: 'timeText' }] })
    const day = await open.ask('POST', '/results', { ...MILE, day: '2026-02-30' })
    expect(day.json()).toMatchObject({ status: 400, errors: [{ path: 'day' }] })
    const length = await open.ask('POST', '/results', { ...MILE, eventId: null })
    expect(length.json()).toMatchObject({ errors: [{ path: 'distanceM' }] })
  })

  test('a typed time is echoed before it is saved', async () => {
    open = await openForTest()
    const body = { eventId: 'half', distanceM: null, timeText: '1:32:05' }
    const read = await open.ask('POST', '/results/read', body)
    expect(read.json()).toMatchObject({ ok: true, timeS: 5525 })
    const wrong = await open.ask('POST', '/results/read', { ...body, timeText: 'x' })
    expect(wrong.statusCode).toBe(200)
    expect(wrong.json()).toMatchObject({ ok: false })
  })
})

describe('a time that is hardly right', () => {
  const read = async (eventId: string, timeText: string) =>
    (await open?.ask('POST', '/results/read', { eventId, distanceM: null, timeText }))?.json<{
      timeS: number
      warnings: { code: string }[]
      didYouMean: { timeS: number; timeText: string } | null
    }>()

  test('faster than anyone, or than anyone of that age and sex, is asked about', async () => {
    open = await openForTest()
    expect((await read('5k', '9:00'))?.warnings).toEqual([
      message('time.faster-than-anyone', { recordS: 755 }),
    ])
    expect((await read('5k', '13:00'))?.warnings).toEqual([])
    const settings = (await open.ask('GET', '/settings')).json<Record<string, unknown>>()
    await open.ask('PUT', '/settings', { ...settings, sex: 'female', birthYear: 1960 })
    const [warning] = (await read('5k', '13:00'))?.warnings ?? []
    expect(warning?.code).toBe('time.faster-than-age')
    expect((await read('5k', '27:00'))?.warnings).toEqual([])
  })

  test('a walk is asked about, as the estimate will not count it', async () => {
    open = await openForTest()
    expect((await read('mile', '20:30'))?.warnings).toEqual([message('time.too-slow')])
    expect((await read('5k', '55:00'))?.warnings).toEqual([])
  })

  test('digits without a colon are asked about', async () => {
    open = await openForTest()
    expect(await read('mile', '530')).toMatchObject({
      timeS: 530,
      didYouMean: { timeS: 330, timeText: '5:30' },
    })
    expect((await read('mile', '5:30'))?.didYouMean).toBeNull()
  })

  test('two results that conflict: one is asked about until it is kept, corrected or left out', async () => {
    open = await openForTest()
    const five = { ...MILE, eventId: '5k', setting: 'road' }
    const add = async (day: string, timeText: string) =>
      (await open?.ask('POST', '/results', { ...five, day, timeText }))?.json<Result>()
    await add('2026-03-03', '14:00')
    await add('2026-04-03', '24:10')
    const items = async () =>
      (await open?.ask('GET', '/results'))?.json<{ items: Result[] }>().items ?? []
    const doubtful = async () => (await items()).filter(({ doubt }) => doubt !== null)
    const [asked] = await doubtful()
    expect(asked?.doubt?.meant).not.toBeNull()

    const put = (result: Result | undefined, change: object) => {
      const { day, eventId, timing, setting, effort, name, note, timeText } = result ?? five
      const typed = { day, eventId, timing, setting, effort, name, note, timeText }
      return open?.ask('PUT', `/results/${result?.id}`, {
        ...typed,
        distanceM: null,
        excludedFromEstimate: false,
        ...change,
      })
    }
    // Kept: it is not asked about again, also after a change of its note; the other one may be.
    await put(asked, { confirmed: true })
    await put(asked, { note: 'windy' })
    const kept = (await items()).find(({ id }) => id === asked?.id)
    expect(kept).toMatchObject({ confirmed: true, doubt: null })
    const [other] = await doubtful()
    expect(other?.id).not.toBe(asked?.id)
    expect(other).toBeDefined()
    await put(other, { confirmed: true })
    expect(await doubtful()).toEqual([])

    // Another time is another result: it is not confirmed any more. Corrected, they agree.
    await put(kept, { timeText: kept?.timeText === '14:00' ? '14:01' : '24:11' })
    expect((await items()).find(({ id }) => id === asked?.id)?.confirmed).toBe(false)
    await put(
      (await items()).find(({ timeS }) => timeS < 900),
      { timeText: '24:00' },
    )
    expect(await doubtful()).toEqual([])
  })
})
