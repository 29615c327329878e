import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SharedField } from '../../contract/access.ts'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import { newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import type { AssistantProposals } from '../adaptation/assistant-schema.ts'
import type { PlanView } from '../plan/plan-schema.ts'
import type { GroupAnswer } from './group-schema.ts'
import type { Meet, Season } from './season-schema.ts'

const TODAY = '2026-03-04'
const MONDAY = '2026-03-02'
const MEET = {
  day: addDays(TODAY, 31),
  name: 'County 1500',
  place: 'Iffley Road',
  squadId: null,
  eventIds: ['1500m', '800m'],
}

let world: CoachWorld
let coach: TestPerson

beforeEach(async () => {
  world = await openCoachWorld(TODAY)
  coach = world.coach
})
afterEach(() => world.close())

const runner = (name: string, fields?: readonly SharedField[]) =>
  world.runner(name, '20:30', fields)
const season = async (of = coach) => (await of.ask('GET', '/squad/season')).json<Season>()
const addMeet = async () => (await coach.ask('POST', '/meets', MEET)).json<Meet>()
const propose = async (id: string, athletes: readonly TestPerson[], word = '') => {
  const athleteIds = athletes.map(({ athleteId }) => athleteId)
  const body = { athleteIds, eventId: '1500m', priority: 'B', word }
  const answer = await coach.ask('POST', `/meets/${id}/proposals`, body)
  return answer.json<GroupAnswer>().items
}
const proposalsOf = async (one: TestPerson) =>
  (await one.ask('GET', '/assistant/proposals')).json<AssistantProposals>()
const entryOf = async (one: TestPerson) =>
  (await season()).meets[0]?.entries.find(({ athleteId }) => athleteId === one.athleteId)?.state

test('the season shows phases, races and breaks, and only what is shared', async () => {
  const open = await runner('Open')
  const closed = await runner('Closed', ['workouts', 'results'])
  const hidden = await runner('Hidden', ['results'])
  for (const one of [open, closed, hidden]) {
    const away = { kind: 'away', day: addDays(TODAY, 10), lastDay: addDays(TODAY, 14) }
    expect((await one.ask('POST', '/training-events', away)).statusCode).toBe(200)
  }
  const { weeks, runners, today } = await season()
  expect(today).toBe(TODAY)
  expect(weeks[0]).toBe(MONDAY)
  const of = (name: string) => runners.find((one) => one.name === name)
  const { plan } = (await open.ask('GET', '/plan')).json<{ plan: PlanView }>()
  expect(of('Open')?.weeks.map(({ startDay, phase }) => [startDay, phase])).toEqual(
    plan.weeks
      .filter(({ startDay }) => startDay >= MONDAY)
      .map(({ startDay, phase }) => [startDay, phase]),
  )
  expect(of('Open')?.days).toContainEqual(
    expect.objectContaining({ kind: expect.stringMatching(/race|test/), day: plan.race.day }),
  )
  expect(of('Open')?.breaks).toMatchObject([
    { fromDay: addDays(TODAY, 10), lastDay: addDays(TODAY, 14) },
  ])
  expect(of('Closed')).toMatchObject({ hasPlan: true, sharesBreaks: false, breaks: [] })
  expect(of('Hidden')).toMatchObject({ sharesPlan: false, weeks: [], days: [], breaks: [] })
})

test('a meet reaches a plan only when its runner accepts it', async () => {
  const ada = await runner('Ada')
  const ben = await runner('Ben')
  const stranger = await newPerson(world.bellLap, 'Stranger')
  const { id } = await addMeet()
  expect(await entryOf(ada)).toBe('not-asked')
  expect((await proposalsOf(ada)).open).toEqual([])

  const asked = await propose(id, [ada, ben, stranger], 'A fast track.')
  expect(asked.map(({ ok, name }) => [ok, name])).toEqual([
    [true, 'Ada'],
    [true, 'Ben'],
    [false, ''],
  ])
  expect(await entryOf(ada)).toBe('proposed')
  const [open] = (await proposalsOf(ada)).open
  expect(open).toMatchObject({ source: 'Cara Coach', byCoach: true, note: 'A fast track.' })
  const races = async (one: TestPerson) =>
    (await one.ask('GET', '/plan'))
      .json<{ plan: PlanView }>()
      .plan.weeks.flatMap(({ sessions }) => sessions)
      .filter(({ role, day }) => role === 'race' && day === MEET.day)
  expect(await races(ada)).toEqual([])

  const accept = { accept: true, revision: open?.revision ?? null }
  const answered = await ada.ask('POST', `/assistant/proposals/${open?.id}/answer`, accept)
  expect(answered.statusCode).toBe(200)
  expect(await races(ada)).toHaveLength(1)
  expect(await entryOf(ada)).toBe('runs')

  const [bens] = (await proposalsOf(ben)).open
  const decline = { accept: false, revision: null }
  await ben.ask('POST', `/assistant/proposals/${bens?.id}/answer`, decline)
  expect(await races(ben)).toEqual([])
  expect(await entryOf(ben)).toBe('declined')
  const { log } = (await ada.ask('GET', '/people')).json<{ log: { action: string | null }[] }>()
  expect(log.map(({ action }) => action)).toContain('proposeMeet')
})

test('asking twice leaves one proposal; another day or a removed meet leaves none', async () => {
  const ada = await runner('Ada')
  const { id } = await addMeet()
  await propose(id, [ada])
  await propose(id, [ada])
  expect((await proposalsOf(ada)).open).toHaveLength(1)
  await coach.ask('PUT', `/meets/${id}`, { ...MEET, place: 'Tooting Bec' })
  expect((await proposalsOf(ada)).open).toHaveLength(1)
  await coach.ask('PUT', `/meets/${id}`, { ...MEET, day: addDays(MEET.day, 7) })
  expect((await proposalsOf(ada)).open).toEqual([])
  await propose(id, [ada])
  expect((await coach.ask('DELETE', `/meets/${id}`)).statusCode).toBe(204)
  expect((await proposalsOf(ada)).open).toEqual([])
  expect((await season()).meets).toEqual([])
})

test('a meet of another coach, one of today and an event that it does not have are refused', async () => {
  const ada = await runner('Ada')
  const { id } = await addMeet()
  const other = await newPerson(world.bellLap, 'Other coach')
  expect((await season(other)).meets).toEqual([])
  expect((await other.ask('PUT', `/meets/${id}`, MEET)).statusCode).toBe(404)
  expect((await other.ask('DELETE', `/meets/${id}`)).statusCode).toBe(404)
  const squad = (await other.ask('POST', '/squads', { name: 'Theirs' })).json<{ id: string }>()
  const foreign = await coach.ask('POST', '/meets', { ...MEET, squadId: squad.id })
  expect(foreign.statusCode).toBe(404)

  const body = { athleteIds: [ada.athleteId], eventId: 'mile', priority: 'B', word: '' }
  const wrong = await coach.ask('POST', `/meets/${id}/proposals`, body)
  expect(wrong.statusCode).toBe(400)
  await coach.ask('PUT', `/meets/${id}`, { ...MEET, day: TODAY })
  const [late] = await propose(id, [ada])
  expect(late).toMatchObject({ ok: false, why: [{ code: 'invalid.meet-is-over' }] })
})
