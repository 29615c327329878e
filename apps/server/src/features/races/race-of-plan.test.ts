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
  expect(record.goal).toBeNull()
  expect(record.mile.after?.timeS).toBeGreaterThan(0)
})
