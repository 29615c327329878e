import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FOR_PLANS } from '../../testing/coached-runner.ts'
import { openCoachWorld } from '../../testing/open-coach-world.ts'
import type { CoachWorld } from '../../testing/open-coach-world.ts'
import { newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import type { AdaptationView } from '../adaptation/change-schema.ts'
import type { PlanView } from '../plan/plan-schema.ts'
import type { AthleteView, GroupAnswer } from './group-schema.ts'
import type { Comment, HeldChange, SquadRow } from './schema.ts'

const TODAY = '2026-03-04'

let world: CoachWorld
let coach: TestPerson

beforeEach(async () => {
  world = await openCoachWorld(TODAY)
  coach = world.coach
})
afterEach(() => world.close())

const runner = (...one: Parameters<CoachWorld['runner']>) => world.runner(...one)

const achilles = (day: string) => ({
  day,
  effortCr10: null,
  pain: [
    {
      site: 'achilles',
      side: 'left',
      during: 4,
      after: null,
      nextMorning: null,
      morningStiffnessMin: null,
      focalBone: false,
      limping: false,
      swelling: false,
      worseDuringRun: false,
    },
  ],
  sleepHours: null,
  sleepScore: null,
  soreness: null,
  sorenessOneSided: false,
  stress: null,
  rmssdMs: null,
  restingHeartRateBpm: null,
  redFlags: [],
})

const squad = async () => (await coach.ask('GET', '/squad')).json<{ items: SquadRow[] }>().items
const viewOf = async (of: TestPerson) =>
  (await coach.askOf(of.athleteId, 'GET', '/athlete-view')).json<AthleteView>()

test('who reports pain comes first, and only where health is shared', async () => {
  const open = await runner('Open', '20:30')
  const closed = await runner('Closed', '20:30', ['workouts', 'results'])
  for (const one of [open, closed]) {
    const told = await one.ask('POST', '/check-ins', achilles(TODAY))
    expect(told.statusCode).toBe(200)
  }
  const rows = await squad()
  expect(rows.map(({ name }) => name)).toEqual(['Open', 'Closed'])
  expect(rows[0]?.needs[0]?.kind).toMatch(/stop|body/)
  expect(JSON.stringify(rows[1])).not.toContain('pain')
  expect((await viewOf(open)).states).toHaveLength(1)
  const hidden = await viewOf(closed)
  expect(hidden.states).toEqual([])
  expect(JSON.stringify(hidden)).not.toContain('pain')
  expect(hidden.sessions.length).toBeGreaterThan(0)
})

test('one workout for a group: own paces for each, and a reason for who cannot have it', async () => {
  const fast = await runner('Fast', '17:00')
  const slow = await runner('Slow', '23:00')
  const hurt = await runner('Hurt', '20:00')
  const stranger = await newPerson(world.bellLap, 'Stranger')
  const flag = { ...achilles(TODAY), pain: [], redFlags: ['chest-pain'] }
  expect((await hurt.ask('POST', '/check-ins', flag)).statusCode).toBe(200)
  const planned = (await viewOf(fast)).sessions.find(({ day }) => day > addDays(TODAY, 1))
  const day = planned?.day ?? ''
  const give = async (onlyCheck: boolean) => {
    const athleteIds = [fast, slow, hurt, stranger].map(({ athleteId }) => athleteId)
    const body = { athleteIds, day, text: '6 km easy', onlyCheck }
    const answer = await coach.ask('POST', '/squad/workouts', body)
    return answer.json<GroupAnswer>().items
  }
  const checked = await give(true)
  expect(checked.map(({ ok }) => ok)).toEqual([true, true, false, false])
  expect(checked[2]?.why.length).toBeGreaterThan(0)
  expect(checked[3]).toMatchObject({ name: '', why: [{ code: 'problem.not-found' }] })

  const both = { athleteIds: [fast.athleteId, slow.athleteId], day, onlyCheck: true }
  const [quick, steady] = (
    await coach.ask('POST', '/squad/workouts', { ...both, text: '4x200 @ mile w/ 200 jog' })
  ).json<GroupAnswer>().items
  expect(quick?.lines.join()).toMatch(/200 m/)
  expect(quick?.lines).not.toEqual(steady?.lines)

  const before = (await viewOf(fast)).sessions
  expect((await viewOf(fast)).sessions).toEqual(before)
  await give(false)
  const after = (await viewOf(fast)).sessions.filter((session) => session.day === day)
  expect(after.some(({ distanceM }) => Math.abs(distanceM - 6000) < 300)).toBe(true)
})

test('a day is moved for many, each by their own rules', async () => {
  const ada = await runner('Ada', '20:00')
  const { sessions } = await viewOf(ada)
  const easy = sessions.find(({ day, state }) => state === 'ahead' && day > addDays(TODAY, 1))
  const body = {
    athleteIds: [ada.athleteId],
    fromDay: easy?.day ?? '',
    toDay: addDays(easy?.day ?? TODAY, 1),
    onlyCheck: false,
  }
  const [answer] = (await coach.ask('POST', '/squad/moves', body)).json<GroupAnswer>().items
  if (answer?.ok) {
    const moved = (await viewOf(ada)).sessions.find(({ id }) => id === easy?.id)
    expect(moved?.day).toBe(body.toDay)
  } else {
    expect(answer?.why.length).toBeGreaterThan(0)
    expect((await viewOf(ada)).sessions).toEqual(sessions)
  }
})

test('held changes reach the runner only with the coach’s answer, and with a word', async () => {
  const ada = await runner('Ada', '20:30')
  const hold = await coach.askOf(ada.athleteId, 'PUT', '/plan/hold', { holds: true })
  expect(hold.json()).toEqual({ holds: true })
  // Their own setting makes changes at once; the coach holds them all the same.
  const settings = (await ada.ask('GET', '/settings')).json<{ planChanges: string }>()
  expect(settings.planChanges).toBe('make')
  const busy = { kind: 'busy', day: addDays(TODAY, 6), lastDay: addDays(TODAY, 12) }
  const told = (await ada.ask('POST', '/training-events', busy)).json<{
    adaptation: AdaptationView
  }>()
  expect(told.adaptation.changes).toEqual([])
  expect(told.adaptation.proposals).toEqual([])

  const held = async () =>
    (await coach.ask('GET', '/squad/held-changes')).json<{ items: HeldChange[] }>().items
  const [change] = await held()
  expect(change).toMatchObject({ name: 'Ada' })
  expect((await squad())[0]?.needs.map(({ kind }) => kind)).toContain('proposal')
  // The runner cannot accept what the runner is not shown.
  const byAda = await ada.ask('POST', `/plan/proposals/${change?.id}/answer`, { accept: true })
  expect(byAda.statusCode).toBe(404)

  const answered = await coach.askOf(
    ada.athleteId,
    'POST',
    `/plan/held-changes/${change?.id}/answer`,
    { accept: true, word: 'Enjoy the exams.' },
  )
  expect(answered.json()).toEqual({ left: 0 })
  const after = (await ada.ask('GET', '/plan/adaptation')).json<AdaptationView>()
  expect(after.changes.length).toBeGreaterThan(0)
  const comments = (await ada.ask('GET', '/comments')).json<{ items: Comment[] }>().items
  expect(comments).toMatchObject([{ author: 'Cara Coach', text: 'Enjoy the exams.', own: false }])
})

test('a question makes a runner need the coach until the coach writes back', async () => {
  const ada = await runner('Ada', '20:30')
  const ask = { aboutKind: 'plan', aboutId: 'plan', text: 'Spikes or flats?', question: true }
  await ada.ask('POST', '/comments', ask)
  expect((await squad())[0]?.needs[0]).toMatchObject({
    kind: 'question',
    action: { kind: 'answer-question' },
  })
  const reply = { ...ask, text: 'Flats.', question: false }
  expect((await coach.askOf(ada.athleteId, 'POST', '/comments', reply)).statusCode).toBe(200)
  expect((await squad())[0]?.needs.map(({ kind }) => kind)).not.toContain('question')
})

test('only who wrote a comment can delete it', async () => {
  const ada = await runner('Ada', '20:30')
  const written = { aboutKind: 'plan', aboutId: 'plan', text: 'For somebody else.' }
  const { items } = (await coach.askOf(ada.athleteId, 'POST', '/comments', written)).json<{
    items: Comment[]
  }>()
  const id = items[0]?.id ?? ''
  expect((await ada.ask('DELETE', `/comments/${id}`)).statusCode).toBe(404)
  const gone = await coach.askOf(ada.athleteId, 'DELETE', `/comments/${id}`)
  expect(gone.json()).toEqual({ items: [] })
  expect((await ada.ask('GET', '/comments')).json()).toEqual({ items: [] })
})

test('a removed squad comes back as the same one, with its runners and meets', async () => {
  const ada = await runner('Ada', '20:30')
  const bo = await runner('Bo', '21:30')
  const other = await newPerson(world.bellLap, 'Other coach')
  const { id } = (await coach.ask('POST', '/squads', { name: 'Mile' })).json<{ id: string }>()
  const athleteIds = [ada.athleteId, bo.athleteId]
  await coach.ask('PUT', `/squads/${id}`, { name: 'Mile', athleteIds })
  const meet = { day: '2026-06-20', name: 'Club mile', place: '', eventIds: ['mile'] }
  for (const squadId of [id, null]) await coach.ask('POST', '/meets', { ...meet, squadId })
  const squadsOfMeets = async () =>
    (await coach.ask('GET', '/squad/season'))
      .json<{ meets: { squadId: string | null }[] }>()
      .meets.map(({ squadId }) => squadId)
  expect(await squadsOfMeets()).toEqual(expect.arrayContaining([id, null]))

  const removed = (await coach.ask('DELETE', `/squads/${id}`)).json<object>()
  expect(removed).toMatchObject({ id, name: 'Mile', athleteIds: athleteIds.toSorted() })
  expect(await squadsOfMeets()).toEqual([null, null])
  await coach.ask('DELETE', `/my-athletes/${bo.athleteId}`)
  const back = await coach.ask('POST', '/squads/restored', removed)
  expect([back.statusCode, back.json()]).toEqual([201, { id, name: 'Mile', athletes: 1 }])
  expect(await squadsOfMeets()).toEqual(expect.arrayContaining([id, null]))

  expect((await coach.ask('POST', '/squads/restored', removed)).json()).toMatchObject({
    code: 'squad-exists',
  })
  const takenOver = await other.ask('POST', '/squads/restored', { ...removed, name: 'Ours' })
  expect(takenOver.statusCode).toBe(409)
  expect((await other.ask('GET', '/squads')).json()).toEqual({ items: [] })
})

test('squads hold the coach’s own runners, and another coach cannot see them', async () => {
  const ada = await runner('Ada', '20:30')
  const other = await newPerson(world.bellLap, 'Other coach')
  const { id } = (await coach.ask('POST', '/squads', { name: 'Mile' })).json<{ id: string }>()
  const change = { name: 'Mile squad', athleteIds: [ada.athleteId, other.athleteId] }
  const changed = await coach.ask('PUT', `/squads/${id}`, change)
  expect(changed.json()).toEqual({ id, name: 'Mile squad', athletes: 1 })
  const { items } = (await coach.ask('GET', `/squads/${id}/athletes`)).json<{
    items: { name: string }[]
  }>()
  expect(items.map(({ name }) => name)).toEqual(['Ada'])
  expect((await other.ask('GET', `/squads/${id}/athletes`)).statusCode).toBe(404)
  expect((await coach.askOf(ada.athleteId, 'GET', '/runs.csv')).body).toMatch(/^day,name,/)
  const results = await coach.askOf(ada.athleteId, 'GET', '/results.csv')
  expect(results.body).toMatch(
    /^day,event,distance_m,time_s,.*\n2026-02-21,5k,5000,1230,track,race/,
  )
  const closed = await runner('Closed', '20:30', ['workouts'])
  expect((await coach.askOf(closed.athleteId, 'GET', '/results.csv')).statusCode).toBe(403)
})

test('an undo of the coach takes back nothing that the runner reported', async () => {
  const ada = await runner('Ada', '20:30', [...FOR_PLANS, 'wellness'])
  const { plan } = (await ada.ask('GET', '/plan')).json<{ plan: PlanView }>()
  const easy = plan.weeks[2]?.sessions.find(({ role }) => role === 'easy')
  const edit = { edit: { kind: 'delete', sessionId: easy?.id }, overrule: false, onlyCheck: false }
  const undo = () => coach.askOf(ada.athleteId, 'POST', '/plan/undo')
  const deleted = await coach.askOf(ada.athleteId, 'POST', '/plan/edits', edit)
  expect(deleted.statusCode).toBe(200)
  expect((await undo()).statusCode).toBe(200)
  const away = { kind: 'away', day: addDays(TODAY, 3), lastDay: addDays(TODAY, 9) }
  expect((await ada.ask('POST', '/training-events', away)).statusCode).toBe(200)
  expect((await undo()).json()).toMatchObject({ code: 'held' })
  const { changes } = (await ada.ask('GET', '/plan/adaptation')).json<AdaptationView>()
  const revision = changes.find(({ state }) => state === 'made')?.revision
  const refused = await coach.askOf(ada.athleteId, 'POST', `/plan/changes/${revision}/undo`)
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'held'])
  const { items } = (await ada.ask('GET', '/training-events')).json<{ items: readonly object[] }>()
  expect(items).toHaveLength(1)
  expect((await ada.ask('POST', '/plan/undo')).statusCode).toBe(200)
})
