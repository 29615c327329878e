/** Answers that are kept and stored are those that a process without any would give. */
import { howMany } from '@bell-lap/units/testing/how-many'
import { addDays } from '@bell-lap/units/calendar-day'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caller } from '../contract/caller.ts'
import type { Context } from '../context.ts'
import { addRuns, SPRING_MILE } from '../testing/filled-runner.ts'
import { freshContext } from '../testing/context-for-test.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../testing/open-for-test.ts'
import type { TestBellLap } from '../testing/open-for-test.ts'
import { NOTHING_SAID, STATES, WISH } from '../testing/told-states.ts'
import { KeptAnswers } from './kept-answers.ts'
import { buildModelApp } from './model-app.ts'
import type { AskedRoute, ModelAnswer, StoreAs } from './model-messages.ts'
import { storeAnswer } from './stored-answers.ts'

const TODAY = '2026-05-20'
let clock = new Date()
let one: TestBellLap
let caller: Caller
const closings: (() => Promise<void>)[] = []

async function open(url: string | undefined): Promise<void> {
  clock = new Date(`${TODAY}T10:00:00Z`)
  one = await openForTest({ databaseUrl: await freshUrl(url), now: () => clock })
  closings.push(async () => {
    await one.close()
    removeFolder(one.dataDir)
  })
  const settings = (await one.ask('GET', '/settings')).json<object>()
  const said = { timeZone: 'UTC', sex: 'female', birthYear: 1990, healthAnsweredOn: TODAY }
  const usualTraining = { weeklyKm: 40, longestRunKm: 14 }
  await one.ask('PUT', '/settings', { ...settings, ...said, usualTraining })
  const { account, athlete } = (await one.ask('GET', '/session')).json<{
    account: { id: string }
    athlete: { id: string }
  }>()
  caller = { accountId: account.id, athleteId: athlete.id, session: null, grant: null, key: null }
}
afterEach(async () => {
  for (const close of closings.splice(0).toReversed()) await close()
})

async function context(): Promise<Context> {
  const opened = await freshContext(one, () => clock)
  closings.push(opened.close)
  return opened.context
}

const asking = (path: string, as = caller): AskedRoute => ({
  method: 'GET',
  url: `/api/v1${path}`,
  language: undefined,
  caller: as,
  body: undefined,
})
const read = ({ status, body }: ModelAnswer) => ({
  status,
  body: JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>,
})

interface Process {
  readonly ask: (path: string, as?: Caller) => Promise<ReturnType<typeof read>>
  /** What the model was asked. */
  readonly asked: string[]
}

/** Answers as a process that just started gives them; without a thread, the model stores before it answers. */
async function startProcess(program = 'a build'): Promise<Process> {
  const own = await context()
  const model = await buildModelApp(own)
  const asked: string[] = []
  const answer = async (route: AskedRoute, storeAs: StoreAs | null = null) => {
    asked.push(route.url.slice('/api/v1'.length))
    const given = await model(route)
    if (storeAs !== null && given.status === 200) {
      await storeAnswer(own.store, storeAs, { ...given, now: clock })
    }
    return given
  }
  const answers = new KeptAnswers(own, { answer }, { program })
  return { asked, ask: async (path, as) => read(await answers.answer(asking(path, as))) }
}

/** What a process answers that has kept nothing and finds nothing stored. */
async function answeredAnew(path: string): Promise<ReturnType<typeof read>> {
  const { context: own, close } = await freshContext(one, () => clock)
  try {
    return read(await (await buildModelApp(own))(asking(path)))
  } finally {
    await close()
  }
}

const PATHS = ['/today', '/plan', '/plan?weeks=near', '/plan/adaptation', '/estimate', '/states']

describe.each(TEST_STORES)('stored answers on $name', ({ url }) => {
  beforeEach(async () => {
    await open(url)
    await one.ask('POST', '/results', SPRING_MILE)
  })

  test('outlast the process, and another process gives them without the model', async () => {
    const first = await startProcess()
    const answers = new Map<string, unknown>()
    for (const path of PATHS) answers.set(path, await first.ask(path))
    const second = await startProcess()
    for (const path of PATHS) expect(await second.ask(path)).toEqual(answers.get(path))
    expect(second.asked).toEqual([])
  })

  test('are not given by another build of the program, on another day, or to somebody else', async () => {
    const first = await startProcess()
    await first.ask('/today')
    const upgraded = await startProcess('the next build')
    await upgraded.ask('/today')
    expect(upgraded.asked).toEqual(['/today'])
    // Each build keeps its own; the last one has the row.
    const grant = { id: 'grant', role: 'coach', fields: ['workouts', 'results'] } as const
    const coach = await startProcess('the next build')
    await coach.ask('/today', { ...caller, accountId: 'coach', grant })
    expect(coach.asked).toEqual(['/today'])
    clock = new Date(clock.getTime() + 86_400_000)
    expect((await coach.ask('/today')).body['day']).toBe(addDays(TODAY, 1))
    expect(coach.asked).toEqual(['/today', '/today'])
  })

  test('are not given after a change that another process made', async () => {
    const [first, second] = [await startProcess(), await startProcess()]
    const before = await first.ask('/estimate')
    await one.ask('POST', '/results', { ...SPRING_MILE, day: '2026-05-10', timeText: '5:11' })
    for (const process of [first, second]) {
      const after = await process.ask('/estimate')
      expect(after.body['mile']).not.toEqual(before.body['mile'])
    }
    expect(second.asked).toEqual([])
  })

  test('are few for each athlete, and gone with the data', async () => {
    const first = await startProcess()
    const fields = ['workouts', 'results'] as const
    for (let n = 0; n < 15; n++) {
      clock = new Date(clock.getTime() + 1000)
      const grant = { id: `grant ${n}`, role: 'coach', fields } as const
      await first.ask('/today', { ...caller, grant })
    }
    const { store } = await context()
    const count = async () =>
      (await store.database.selectFrom('stored_answers').select('key').execute()).length
    expect(await count()).toBe(12)
    const deleted = await one.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(deleted.statusCode).toBe(200)
    expect(await count()).toBe(0)
    expect((await first.ask('/estimate')).body['mile']).toBeNull()
  })

  test('are not stored when the data changed, or were deleted, meanwhile', async () => {
    const own = await context()
    const about = { key: 'key', version: 1, day: TODAY, program: 'a build' }
    const storeAs = { ...about, athleteId: caller.athleteId }
    await storeAnswer(own.store, storeAs, { headers: {}, body: Buffer.from('{}'), now: clock })
    const rows = await own.store.database.selectFrom('stored_answers').selectAll().execute()
    expect(rows).toEqual([])
  })
})

const write = (label: string, run: () => Promise<unknown>) => ({ label, run })

/** What runners do, in any order; some of it is refused, which is an answer, too. */
function writes(number: number) {
  const day = addDays(TODAY, -(number % 15))
  const someResult = async () =>
    (await one.ask('GET', '/results')).json<{ items: { id: string }[] }>().items[number % 3]?.id
  const someRun = async () =>
    (await one.ask('GET', '/activities')).json<{ items: { id: string }[] }>().items[number % 3]?.id
  const someSession = async () => {
    const { plan } = (await one.ask('GET', '/plan')).json<{
      plan: { weeks: { sessions: { id: string; day: string }[] }[] } | null
    }>()
    return plan?.weeks[1]?.sessions[number % 5]
  }
  const state = STATES[number % STATES.length]
  return [
    write('result', () =>
      one.ask('POST', '/results', { ...SPRING_MILE, day, timeText: `5:${20 + (number % 30)}` }),
    ),
    write('no result', async () => one.ask('DELETE', `/results/${await someResult()}`)),
    write('run', () => addRuns(one, [day])),
    write('no run', async () => one.ask('DELETE', `/activities/${await someRun()}`)),
    write('sore', () =>
      one.ask('POST', '/check-ins', {
        day: TODAY,
        ...NOTHING_SAID,
        soreness: 3 + (number % 6),
        pain: [],
        redFlags: [],
      }),
    ),
    write('state', () =>
      one.ask('POST', state?.tell.path ?? '', { ...state?.tell.body, day: TODAY }),
    ),
    write('no state', async () => {
      const { items } = (await one.ask('GET', '/states')).json<{ items: { id: string }[] }>()
      return one.ask('POST', `/states/${items[0]?.id}/end`, { clinician: true })
    }),
    write('settings', async () => {
      const settings = (await one.ask('GET', '/settings')).json<object>()
      const units = number % 2 === 0 ? 'metric' : 'imperial'
      return one.ask('PUT', '/settings', { ...settings, units, yearsRunning: number % 9 })
    }),
    write('plan', () => one.ask('POST', '/plan', { ...WISH, weeks: 6 + (number % 6) })),
    write('move', async () => {
      const session = await someSession()
      const to = addDays(session?.day ?? TODAY, 1)
      return one.ask('POST', `/plan/sessions/${session?.id}/move`, { day: to })
    }),
    write('undo', () => one.ask('POST', '/plan/undo')),
    write('morning', async () => {
      clock = new Date(clock.getTime() + 86_400_000)
      await one.morning()
    }),
  ]
}
const KINDS = 12

describe.each(TEST_STORES)('any order of changes and questions on $name', ({ url }) => {
  test('gives the answers that are worked out anew', { timeout: 3_600_000 }, async () => {
    expect(writes(0)).toHaveLength(KINDS)
    const change = fc.record({ kind: fc.nat(KINDS - 1), number: fc.nat(99) })
    const question = fc.record({ path: fc.constantFrom(...PATHS), process: fc.nat(1) })
    const steps = fc.array(fc.oneof(change, question, question), { minLength: 8, maxLength: 16 })
    let given = 0
    let worked = 0
    await fc.assert(
      fc
        .asyncProperty(steps, async (order) => {
          await open(url)
          await one.ask('POST', '/results', SPRING_MILE)
          expect((await one.ask('POST', '/plan', WISH)).json()).toMatchObject({ refused: false })
          const processes = [await startProcess(), await startProcess()]
          for (const step of order) {
            if ('kind' in step) {
              await writes(step.number)[step.kind]?.run()
              continue
            }
            const anew = await answeredAnew(step.path)
            // The second one finds what the first one stored.
            for (const process of [processes[step.process], processes[1 - step.process]]) {
              expect(await process?.ask(step.path)).toEqual(anew)
              given += 1
            }
          }
          worked += processes.reduce((sum, { asked }) => sum + asked.length, 0)
        })
        .afterEach(async () => {
          for (const close of closings.splice(0).toReversed()) await close()
        }),
      { numRuns: howMany(3, 150) },
    )
    // Else nothing was kept, and the test shows nothing.
    expect(worked).toBeLessThan(given)
  })
})
