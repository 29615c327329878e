/** Four weeks of easy running where a mile plan comes too early, through every door. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, expect, test } from 'vitest'
import {
  ahead,
  at,
  calendarDays,
  closeAll,
  NOTHING_SAID,
  openOne,
  expectObeyed,
  planned,
  served,
  STATES,
  tell,
  TODAY,
  WISH,
} from '../../testing/told-states.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { PlanAnswer, PlanView } from '../plan/index.ts'
import type { Today } from '../today/schema.ts'

afterEach(closeAll)

const ask = async (one: TestBellLap, body: object, path = '/plan') =>
  (await one.ask('POST', path, body)).json<PlanAnswer>()
const planOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan')).json<{ plan: PlanView | null; canUndo: boolean }>()
const todayOf = async (one: TestBellLap) => (await one.ask('GET', '/today')).json<Today>()

/** Runs 12 km a week by words alone; has a mile plan from better times. */
async function runsLittle(): Promise<TestBellLap> {
  const one = await planned()
  const settings = (await one.ask('GET', '/settings')).json<object>()
  const usualTraining = { weeklyKm: 12, longestRunKm: 5 }
  await one.ask('PUT', '/settings', { ...settings, usualTraining })
  return one
}

test('a refusal for too little running says why and offers a base plan, which can be made, ended and undone', async () => {
  const one = await runsLittle()
  const refused = await ask(one, { ...WISH, raceDay: '2026-09-05', weeks: null })
  expect(refused).toMatchObject({
    refused: true,
    seeClinician: false,
    reasons: [{ code: 'low-volume' }],
    nearest: { base: true },
  })
  const wish = { ...WISH, raceDay: '2026-09-05', weeks: null, base: true }
  const shown = await ask(one, wish, '/plan/preview')
  expect(shown).toMatchObject({ refused: false, revision: null })
  expect((await planOf(one)).plan?.goal.base).toBeUndefined()

  const made = await ask(one, wish)
  if (made.refused) throw new Error('refused')
  const { plan } = made
  expect(plan.goal).toMatchObject({ base: 'continuous', raceDay: null, weeks: 4 })
  expect(plan.race).toMatchObject({ name: { code: 'base-plan.name' }, day: '2026-06-21' })
  const runs = ahead(plan)
  expect(runs.every(({ hard, role }) => !hard && role !== 'race' && role !== 'test')).toBe(true)
  expect((await one.ask('GET', '/plan/forecast')).json()).toEqual({ forecast: null })
  expect(await todayOf(one)).toMatchObject({
    race: null,
    basePlan: { lastDay: '2026-06-21', daysLeft: 32 },
  })

  // It is delivered as any plan is.
  at(TODAY)
  expect((await calendarDays(one)).length).toBe((await served(one)).length)
  const [first] = await served(one)
  const file = await one.ask('GET', `/plan/sessions/${first?.id}/workout.fit`)
  expect(file.statusCode).toBe(200)

  at(addDays('2026-06-21', 1))
  expect((await todayOf(one)).basePlan).toMatchObject({ daysLeft: -1 })

  at(TODAY)
  await one.ask('DELETE', '/plan')
  expect((await planOf(one)).plan).toBeNull()
  await one.ask('POST', '/plan/undo')
  expect((await planOf(one)).plan?.goal.base).toBe('continuous')
})

test.each(STATES.filter(({ kind }) => kind !== 'away'))(
  'a base plan obeys $name',
  async (state) => {
    const one = await runsLittle()
    expect((await ask(one, { ...WISH, base: true })).refused).toBe(false)
    at(TODAY)
    await tell(one, state)
    await expectObeyed(one, state)
    const again = await ask(one, { ...WISH, base: true })
    expect(again.refused).toBe(state.refusesPlans)
    await expectObeyed(one, state)
  },
)

test('who has no time at all gets a base plan by effort, and its runs count as the months that a mile plan asks for', async () => {
  const one = await openOne()
  const settings = (await one.ask('GET', '/settings')).json<object>()
  const beginner = { timeZone: 'UTC', yearsRunning: 0, healthAnsweredOn: '2026-05-19' }
  await one.ask('PUT', '/settings', { ...settings, ...beginner })
  expect(await ask(one, WISH)).toMatchObject({
    refused: true,
    reasons: [{ code: 'no-estimate' }, { code: 'no-estimate' }],
    nearest: { base: true, text: { code: 'nearest.base-by-effort', values: { weeks: 4 } } },
  })
  const made = await ask(one, { ...WISH, base: true })
  if (made.refused) throw new Error('refused')
  const runs = ahead(made.plan)
  expect(runs.length).toBeGreaterThanOrEqual(12)
  const targets = JSON.stringify(runs.map(({ workout, easier }) => [workout, easier]))
  expect(targets).not.toContain('"kind":"pace"')
  expect(targets).toContain('"kind":"effort"')
  expect((await one.ask('GET', '/plan/forecast')).json()).toEqual({ forecast: null })
  expect((await one.ask('GET', `/plan/sessions/${runs[0]?.id}/workout.fit`)).statusCode).toBe(200)

  // What the rules change goes by effort as well.
  at(TODAY)
  await one.ask('POST', '/training-events', { kind: 'busy', day: TODAY, lastDay: '2026-05-31' })
  expect(JSON.stringify(await served(one))).not.toContain('"kind":"pace"')

  const result = { day: '2026-06-20', eventId: '5k', timeText: '29:40', distanceM: null }
  const how = { timing: 'automatic', setting: 'road', effort: 'race', name: null, note: null }
  const reasonsAfter = async () => {
    at('2026-06-23')
    const answer = await ask(one, { ...WISH, raceDay: '2026-09-05', weeks: null }, '/plan/preview')
    return answer.refused ? answer.reasons.map(({ code }) => code) : []
  }
  await one.ask('POST', '/results', { ...result, ...how, excludedFromEstimate: false })
  expect(await reasonsAfter()).toContain('new-runner')
  for (const { day } of runs)
    await one.ask('POST', '/check-ins', {
      ...NOTHING_SAID,
      day,
      effortCr10: 3,
      pain: [],
      redFlags: [],
    })
  expect(await reasonsAfter()).not.toContain('new-runner')
})
