import { afterEach, describe, expect, test } from 'vitest'
import type { Message } from '@bell-lap/units/message'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
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
interface Result {
  readonly id: string
  readonly timeS: number
  readonly readAs: Message
  readonly sameDayOrder: number
  readonly movedMilePct: number | null
}

describe.each(TEST_STORES)('typed results on $name', ({ url }) => {
  test('a result is read back, moves the estimate, can be corrected and removed', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const added = await open.ask('POST', '/results', MILE)
    expect(added.statusCode).toBe(201)
    const result = added.json<Result>()
    expect(result).toMatchObject({ timeS: 330.1, readAs: { code: 'time.with-lap' } })
    expect(say(result.readAs)).toBe('5 min 30.1 s, 82 s per 400 m')
    expect(result.movedMilePct).not.toBeNull()
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
