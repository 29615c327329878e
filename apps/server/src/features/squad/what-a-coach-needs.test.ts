import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FOR_PLANS } from '../../testing/coached-runner.ts'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import type { AdaptationView } from '../adaptation/change-schema.ts'
import type { GroupAnswer, GroupUndone } from './group-schema.ts'
import type { HeldChange, SquadRow } from './schema.ts'

const TODAY = '2026-03-04'

let world: CoachWorld
let coach: TestPerson

beforeEach(async () => {
  world = await openCoachWorld(TODAY)
  coach = world.coach
})
afterEach(() => world.close())

const held = async () =>
  (await coach.ask('GET', '/squad/held-changes')).json<{ items: HeldChange[] }>().items
const holdChangesOf = (runner: TestPerson) =>
  coach.askOf(runner.athleteId, 'PUT', '/plan/hold', { holds: true })
const share = async (runner: TestPerson, fields: readonly string[]) => {
  const { items } = (await runner.ask('GET', '/people')).json<{ items: { id: string }[] }>()
  const answer = await runner.ask('PUT', `/people/${items[0]?.id}`, { fields })
  expect(answer.statusCode).toBeLessThan(300)
}
const reportBusyDays = (runner: TestPerson) =>
  runner.ask('POST', '/training-events', {
    kind: 'busy',
    day: addDays(TODAY, 6),
    lastDay: addDays(TODAY, 12),
  })

test('no door changes the plan of a runner who shares less than a change of the plan takes', async () => {
  const ben = await world.runner('Ben', '20:30', ['workouts', 'results'])
  const before = (await ben.ask('GET', '/plan')).json()
  const athleteIds = [ben.athleteId]
  const given = { athleteIds, day: addDays(TODAY, 4), text: '5 km easy', onlyCheck: false }
  const moved = {
    athleteIds,
    fromDay: addDays(TODAY, 3),
    toDay: addDays(TODAY, 4),
    onlyCheck: false,
  }
  for (const answer of [
    await coach.ask('POST', '/squad/workouts', given),
    await coach.ask('POST', '/squad/moves', moved),
  ]) {
    expect(answer.json<GroupAnswer>().items).toMatchObject([
      { name: 'Ben', ok: false, why: [{ code: 'problem.not-shared' }] },
    ])
  }
  expect((await holdChangesOf(ben)).statusCode).toBe(403)
  expect((await ben.ask('GET', '/plan')).json()).toEqual(before)
})

test('changes wait for nobody once the runner takes from the coach what an answer takes', async () => {
  const ada = await world.runner('Ada')
  await holdChangesOf(ada)
  await reportBusyDays(ada)
  const [change] = await held()
  await share(ada, ['results', 'health'])
  expect(await held()).toEqual([])
  // What waited for the coach is the runner's to answer.
  const told = (await ada.ask('GET', '/plan/adaptation')).json<AdaptationView>()
  expect(told.proposals.map(({ id }) => id)).toEqual([change?.id])
  const answer = { accept: true }
  const answered = await ada.ask('POST', `/plan/proposals/${change?.id}/answer`, answer)
  expect(answered.statusCode).toBe(200)
})

test('a coach with the usual ticks reads why a change waits', async () => {
  const ada = await world.runner('Ada')
  await holdChangesOf(ada)
  await reportBusyDays(ada)
  expect((await held()).map(({ reason }) => reason.code)).toEqual(['reason.busy'])
})

test('a row says what is missing in place of “on plan”', async () => {
  const rows = async () =>
    (await coach.ask('GET', '/squad')).json<{ items: SquadRow[] }>().items.map((row) => ({
      name: row.name,
      tone: row.tone,
      whys: row.needs.map(({ why }) => why.code),
    }))
  const ella = await world.runner('Ella', '20:30', [])
  expect(await rows()).toEqual([
    { name: 'Ella', tone: 'open', whys: ['squad.why-runs-not-shared'] },
  ])
  await share(ella, FOR_PLANS)
  await ella.ask('DELETE', '/plan')
  expect((await rows())[0]?.whys).toContain('squad.why-no-plan')
})

test('what was given to many is taken back from each plan that has not changed since', async () => {
  const ada = await world.runner('Ada')
  const ben = await world.runner('Ben')
  const athleteIds = [ada.athleteId, ben.athleteId]
  const plans = () =>
    Promise.all(
      [ada, ben].map(async (one) => (await one.ask('GET', '/plan')).json<{ plan: unknown }>().plan),
    )
  const before = await plans()
  const body = { athleteIds, day: addDays(TODAY, 4), text: '5 km easy', onlyCheck: false }
  const { items } = (await coach.ask('POST', '/squad/workouts', body)).json<GroupAnswer>()
  const given = items.map(({ athleteId, revision }) => ({ athleteId, revision }))
  await ben.ask('POST', '/training-events', {
    kind: 'away',
    day: addDays(TODAY, 20),
    lastDay: addDays(TODAY, 22),
  })
  const changed = (await plans())[1]
  const undone = await coach.ask('POST', '/squad/undone', { given })
  expect(undone.json<GroupUndone>().items).toMatchObject([
    { name: 'Ada', ok: true, why: [] },
    { name: 'Ben', ok: false, why: [{ code: 'problem.changed-since' }] },
  ])
  expect(await plans()).toEqual([before[0], changed])
})
