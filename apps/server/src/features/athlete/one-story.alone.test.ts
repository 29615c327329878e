/** A request gathers the facts of an athlete once, and adapts the plan to them once. */
import { adapt } from '@bell-lap/plan/adapt/adapt'
import { message } from '@bell-lap/units/message'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testRunners } from '../../testing/filled-runner.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { PlanAnswer, PlanView } from '../plan/index.ts'
import { gatherFacts } from './gather-facts.ts'

// Both do their work; only their calls are counted.
vi.mock('./gather-facts.ts', { spy: true })
vi.mock('@bell-lap/plan/adapt/adapt', { spy: true })

const WISH = { event: 'mile', raceDay: null, weeks: 6, goalTimeText: null, raceName: null }
const FINE = {
  day: '2026-05-20',
  effortCr10: null,
  pain: [],
  sleepHours: 8,
  sleepScore: 4,
  soreness: 1,
  sorenessOneSided: false,
  stress: 1,
  rmssdMs: null,
  restingHeartRateBpm: null,
  redFlags: [],
}
const COLD = { kind: 'illness', day: '2026-05-20', lastDay: null, symptoms: 'above-neck' }

const runners = testRunners()
let one: TestBellLap
beforeAll(async () => {
  one = await runners.filled(undefined)
  // The look of each morning is done, so that it does not count among the requests.
  await one.morning()
})
afterAll(runners.closeAll)

/** Asks, and counts what the answer took. */
async function counted(...request: Parameters<TestBellLap['ask']>) {
  vi.mocked(gatherFacts).mockClear()
  vi.mocked(adapt).mockClear()
  const answer = await one.ask(...request)
  expect(answer.statusCode).toBeLessThan(300)
  const gathered = vi.mocked(gatherFacts).mock.calls.length
  const adapted = vi.mocked(adapt).mock.calls.length
  return { answer, took: { gathered, adapted } }
}

describe('one request', () => {
  let plan: PlanView

  test('makes a plan for a runner who reported nothing', async () => {
    const { answer, took } = await counted('POST', '/plan', WISH)
    const made = answer.json<PlanAnswer>()
    if (made.refused) throw new Error(answer.body)
    plan = made.plan
    expect(took).toEqual({ gathered: 1, adapted: 0 })
  })

  test('shows today', async () => {
    const { took } = await counted('GET', '/today')
    expect(took).toEqual({ gathered: 1, adapted: 0 })
  })

  test('edits the plan by hand', async () => {
    const ahead = plan.weeks
      .flatMap(({ sessions }) => sessions)
      .find(({ day, role }) => day > '2026-05-24' && role === 'easy')
    const edit = { kind: 'delete', sessionId: ahead?.id }
    const asked = { edit, overrule: true, onlyCheck: false }
    const { answer, took } = await counted('POST', '/plan/edits', asked)
    expect(answer.json()).toMatchObject({ ok: true })
    expect(took).toEqual({ gathered: 1, adapted: 0 })
  })

  test('undoes the last change', async () => {
    // Once to see whether the plan can come back as it was, once when it has.
    const { took } = await counted('POST', '/plan/undo')
    expect(took).toEqual({ gathered: 1, adapted: 2 })
  })

  test('takes a check-in', async () => {
    const { took } = await counted('POST', '/check-ins', FINE)
    expect(took).toEqual({ gathered: 1, adapted: 1 })
  })

  test('takes what came up, changes the plan and answers with the changes', async () => {
    const { answer, took } = await counted('POST', '/training-events', COLD)
    const { id, adaptation } = answer.json<{ id: string; adaptation: { changes: unknown[] } }>()
    expect(adaptation.changes.length).toBeGreaterThan(0)
    // The last change says whether it can be undone; that is tried out on the same facts.
    expect(took).toEqual({ gathered: 1, adapted: 2 })
    const looked = await counted('GET', '/plan/adaptation')
    expect(looked.answer.json()).toEqual(adaptation)
    expect(looked.took).toEqual({ gathered: 1, adapted: 2 })
    const ended = await counted('POST', `/states/${id}/end`, {})
    expect(ended.answer.json()).toMatchObject({
      states: [{ what: message('state.recovering.what.above-neck') }],
    })
    expect(ended.took).toEqual({ gathered: 1, adapted: 2 })
  })

  test('makes and previews a plan after reports', async () => {
    expect((await counted('POST', '/plan/preview', WISH)).took).toEqual({ gathered: 1, adapted: 1 })
    expect((await counted('POST', '/plan', WISH)).took).toEqual({ gathered: 1, adapted: 1 })
  })

  test('takes a race result', async () => {
    const result = {
      day: '2026-05-19',
      eventId: '1500m',
      distanceM: null,
      timeText: '5:05',
      timing: 'automatic',
      setting: 'track',
      effort: 'race',
      name: null,
      note: null,
      excludedFromEstimate: false,
    }
    const { took } = await counted('POST', '/results', result)
    expect(took).toEqual({ gathered: 1, adapted: 1 })
  })

  test('with “ask me first”, works out what is made and what is proposed', async () => {
    const settings = (await one.ask('GET', '/settings')).json<object>()
    await one.ask('PUT', '/settings', { ...settings, planChanges: 'ask' })
    const { took } = await counted('POST', '/check-ins', FINE)
    expect(took).toEqual({ gathered: 1, adapted: 3 })
  })
})

test('a plan knows the top speed of a sprint between timing gates', async () => {
  const sprint = { kind: 'thirty-metre-fly', day: '2026-05-10', trialsS: [4, 4.1], timing: 'gates' }
  expect((await one.ask('POST', '/threshold/tests', sprint)).statusCode).toBe(201)
  await counted('POST', '/plan', WISH)
  const facts = await vi.mocked(gatherFacts).mock.results.at(-1)?.value
  expect(facts?.topSpeedMps).toBeCloseTo(7.5, 1)
})
