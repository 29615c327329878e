import { afterEach, expect, test } from 'vitest'
import { at, closeAll, planned, STATES, tell, TODAY } from '../../testing/told-states.ts'
import type { PlanView } from '../plan/index.ts'
import type { RaceDay } from './race-day-schema.ts'
import type { RaceRecordView } from './record-schema.ts'

afterEach(closeAll)

test('the race of the plan by default and by its session, with open states, and afterwards its record', async () => {
  const one = await planned()
  const day = async (query = '') => (await one.ask('GET', `/race-day${query}`)).json<RaceDay>()
  const { plan } = (await one.ask('GET', '/plan')).json<{ plan: PlanView }>()
  const found = await day()
  expect(found.race).toMatchObject({ name: plan.race.name, day: plan.raceDay })
  expect(found.race?.daysLeft).toBeGreaterThan(0)
  const sessionId = found.race?.sessionId ?? ''
  expect(await day(`?sessionId=${sessionId}`)).toEqual(found)
  const sessions = plan.weeks.flatMap((week) => week.sessions)
  const easy = sessions.find(({ role }) => role === 'easy')?.id ?? ''
  expect((await one.ask('GET', `/race-day?sessionId=${easy}`)).statusCode).toBe(404)

  // The goal is the plan's until the runner saves one for the race; then every screen has it.
  const goalOfToday = async () =>
    (await one.ask('GET', '/today')).json<{ race: { goalTimeS: number | null } }>().race.goalTimeS
  expect([found.goal?.from, await goalOfToday()]).toEqual(['forecast', null])
  expect((await day('?goalS=351')).goal).toMatchObject({ timeS: 351, from: 'asked' })
  const save = (body: object) => one.ask('PUT', '/race-day/goal', body)
  const saved = (await save({ sessionId, goalS: 351 })).json<RaceDay>()
  expect(saved).toMatchObject({ savedGoalS: 351, goal: { timeS: 351, from: 'saved' } })
  expect((await day()).laps.at(-1)?.clockS).toBe(351)
  expect(await goalOfToday()).toBe(351)
  await save({ sessionId: null, goalS: null })
  expect(await day()).toEqual(found)
  expect(await goalOfToday()).toBeNull()
  expect((await save({ sessionId: easy, goalS: 351 })).statusCode).toBe(404)
  await save({ sessionId: null, goalS: 350 })

  const [chestPain] = STATES
  if (chestPain === undefined) throw new Error('expected a state')
  at(TODAY)
  await tell(one, chestPain)
  expect((await day()).states.map(({ kind }) => kind)).toEqual(['red-flag'])

  at(plan.raceDay)
  const raced = await one.ask('POST', '/results', {
    day: plan.raceDay,
    eventId: 'mile',
    distanceM: null,
    timeText: '6:30',
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const { id } = raced.json<{ id: string }>()
  expect((await day()).resultId).toBe(id)
  const record = (await one.ask('GET', `/results/${id}/record`)).json<RaceRecordView>()
  expect(record.goal).toEqual({ timeS: 350, from: 'saved' })
  expect(record.mile.after?.timeS).toBeGreaterThan(0)
})
