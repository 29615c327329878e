/** The thread of the model: the same answers as without one, never old, and none of the work on the other thread. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { estimateSorted } from '@bell-lap/fitness/curve/estimate'
import { adapt } from '@bell-lap/plan/adapt/adapt'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  freshUrl,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { addRuns, SPRING_MILE } from '../testing/filled-runner.ts'
import { NOTHING_SAID, STATES, WISH } from '../testing/told-states.ts'
import { EventStream } from '../jobs/event-stream.ts'
import { ModelThread } from './model-thread.ts'

// Both do their work; only their calls on this thread are counted.
vi.mock('@bell-lap/fitness/curve/estimate', { spy: true })
vi.mock('@bell-lap/plan/adapt/adapt', { spy: true })

const ASKED = [
  '/today',
  '/plan',
  '/plan?weeks=near',
  '/plan/adaptation',
  '/plan/forecast',
  '/plan/week-budgets',
  '/estimate',
  '/estimate/history',
  '/results',
  '/threshold',
  '/case',
  '/load',
  '/weeks?weeks=4',
  '/shoes',
  '/pain-history',
  '/history',
  '/way-back',
  '/race-day',
  '/races/suggestions',
  '/form',
  '/strength',
  '/states',
]
const FINE = { day: '2026-05-20', ...NOTHING_SAID, pain: [], redFlags: [] }

/** A folder with a result, three runs, a plan and a check-in, made without a thread. */
async function fill(one: TestBellLap): Promise<void> {
  await one.ask('POST', '/results', SPRING_MILE)
  await addRuns(one, ['2026-05-02', '2026-05-03', '2026-05-05'])
  expect((await one.ask('POST', '/plan', WISH)).json()).toMatchObject({ refused: false })
  await one.ask('POST', '/check-ins', FINE)
}

const closings: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of closings.splice(0)) await close()
})

async function open(options: Parameters<typeof openForTest>[0]): Promise<TestBellLap> {
  const one = await openForTest(options)
  closings.push(async () => {
    await one.close()
    removeFolder(one.dataDir)
  })
  return one
}

describe('with a thread of its own', () => {
  let here: TestBellLap
  let there: TestBellLap
  beforeAll(async () => {
    const made = await openForTest()
    await fill(made)
    await made.morning()
    await made.close()
    const copy = mkdtempSync(join(tmpdir(), 'bell-lap-test-'))
    cpSync(made.dataDir, copy, { recursive: true })
    here = await open({ dataDir: made.dataDir })
    there = await open({ dataDir: copy, modelThread: true })
    vi.mocked(estimateSorted).mockClear()
    vi.mocked(adapt).mockClear()
    await there.ask('GET', '/today')
  })

  test.each(ASKED)('%s answers as it does without one', async (url) => {
    const [with_, without] = [await there.ask('GET', url), await here.ask('GET', url)]
    expect(with_.statusCode).toBe(200)
    expect(with_.headers['content-type']).toBe(without.headers['content-type'])
    expect(with_.headers['cache-control']).toBe('no-store')
    expect(with_.json()).toEqual(without.json())
  })

  test.each([
    ['POST', '/plan', { ...WISH, weeks: 'ten' }],
    ['POST', '/plan/sessions/none/move', { day: '2026-05-21' }],
    ['POST', '/results', { ...SPRING_MILE, timeText: 'fast' }],
    ['GET', '/weeks?weeks=0', undefined],
    ['POST', '/states/none/end', { clinician: false }],
  ] as const)('%s %s: what is wrong is said in the same words', async (method, url, body) => {
    const [with_, without] = [await there.ask(method, url, body), await here.ask(method, url, body)]
    expect(with_.statusCode).toBeGreaterThanOrEqual(400)
    expect(with_.json()).toEqual(without.json())
    expect(with_.headers['content-type']).toBe(without.headers['content-type'])
  })

  test('the other thread works out no estimate and no adaptation', async () => {
    vi.mocked(estimateSorted).mockClear()
    vi.mocked(adapt).mockClear()
    await there.ask('POST', '/results', { ...SPRING_MILE, day: '2026-05-10', timeText: '5:28' })
    for (const url of ASKED) await there.ask('GET', url)
    await there.ask('POST', '/plan/preview', WISH)
    await there.ask('POST', '/check-ins', FINE)
    await addRuns(there, ['2026-05-12'])
    await there.morning()
    expect(estimateSorted).not.toHaveBeenCalled()
    expect(adapt).not.toHaveBeenCalled()
  })
})

describe.each(TEST_STORES)('answers that are kept, on $name', ({ url }) => {
  let clock = TEST_NOW
  let one: TestBellLap
  const asked = vi.spyOn(ModelThread.prototype, 'answer')
  const today = async () =>
    (await one.ask('GET', '/today')).json<{ day: string; states: { kind: string }[] }>()
  /** How often the thread was asked. */
  const askedFor = async (work: () => Promise<unknown>) => {
    asked.mockClear()
    await work()
    return asked.mock.calls.length
  }
  beforeAll(async () => {
    const databaseUrl = await freshUrl(url)
    one = await open({
      databaseUrl,
      modelThread: true,
      preparesAnswers: false,
      now: () => clock,
    })
    await fill(one)
    await one.morning()
  })

  test('the same answer is asked for once, also by many together', async () => {
    await one.ask('PUT', '/settings', (await one.ask('GET', '/settings')).json<object>())
    expect(await askedFor(today)).toBe(1)
    // What the change set off in the background has ended by then.
    await expect.poll(() => askedFor(today)).toBe(0)
    const three = () => Promise.all([1, 2, 3].map(() => one.ask('GET', '/estimate')))
    expect(await askedFor(three)).toBe(1)
    expect(await askedFor(three)).toBe(0)
  })

  test.each(STATES.filter(({ kind }) => kind !== 'away'))(
    'the first answer after $name was reported knows it, and the first after it was taken back does, too',
    async (state) => {
      const kinds = async () => (await today()).states.map(({ kind }) => kind)
      const body = { ...state.tell.body, day: '2026-05-20' }
      const { id } = (await one.ask('POST', state.tell.path, body)).json<{ id: string }>()
      expect(await kinds()).toContain(state.kind)
      const { states } = await today()
      const ended = await one.ask('POST', `/states/${id}/end`, { clinician: true })
      expect(ended.statusCode).toBe(200)
      // Who was ill recovers first.
      expect((await today()).states).not.toEqual(states)
    },
  )

  test('a new day is another answer; another language is the same', async () => {
    await today()
    clock = new Date(TEST_NOW.getTime() + 86_400_000)
    expect((await today()).day).toBe('2026-05-21')
    const german = { 'accept-language': 'de', authorization: `Bearer ${one.localToken}` }
    const asks = () => one.app.inject({ method: 'GET', url: '/api/v1/today', headers: german })
    expect(await askedFor(asks)).toBe(0)
    expect((await asks()).json()).toEqual(await today())
  })

  test('a typed result is in the next list with what the estimate made of it', async () => {
    const added = await one.ask('POST', '/results', { ...SPRING_MILE, day: '2026-05-16' })
    expect(added.statusCode).toBe(201)
    const { items } = (await one.ask('GET', '/results')).json<{
      items: { id: string; movedMilePct: number | null }[]
    }>()
    const listed = items.find(({ id }) => id === added.json<{ id: string }>().id)
    expect(listed?.movedMilePct).not.toBeNull()
  })

  test('after a deletion nothing of before is answered', async () => {
    expect((await one.ask('GET', '/plan')).json()).toMatchObject({ plan: {} })
    expect(
      (await one.ask('DELETE', '/everything', { confirm: 'delete everything' })).statusCode,
    ).toBe(200)
    expect((await one.ask('GET', '/plan')).json()).toMatchObject({ plan: null })
    expect((await one.ask('GET', '/estimate')).json()).toMatchObject({ mile: null })
  })
})

test('a thread that cannot start fails the request, is started again by the next one, and can be closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bell-lap-test-'))
  const file = join(folder, 'no-folder')
  writeFileSync(file, '')
  const error = vi.fn<() => void>()
  const log = { info: () => undefined, warn: () => undefined, error }
  const start = {
    dataDir: file,
    databaseUrl: undefined,
    demo: false,
    intervalsUrl: '',
    publicUrl: undefined,
    isAlone: true,
    s3: undefined,
  }
  const around = {
    now: () => TEST_NOW,
    events: new EventStream(),
    jobs: { wake: () => undefined },
    log,
  }
  const thread = new ModelThread(start, around)
  await expect(thread.follow('morning', 'nobody')).rejects.toThrow(
    /no-folder|EEXIST|ENOTDIR|not a directory/,
  )
  await expect(thread.follow('morning', 'nobody')).rejects.toThrow(
    /no-folder|EEXIST|ENOTDIR|not a directory/,
  )
  expect(error).toHaveBeenCalledTimes(2)
  await thread.close()
  await expect(thread.follow('morning', 'nobody')).rejects.toThrow('the program ends')
  removeFolder(folder)
})
