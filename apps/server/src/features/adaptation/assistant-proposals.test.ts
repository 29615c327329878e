/** An assistant proposes, the runner decides, and every rule holds at both doors. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import {
  at,
  closeAll,
  expectObeyed,
  planned,
  served,
  STATES,
  tell,
  TODAY,
} from '../../testing/told-states.ts'
import type { AdaptationView } from './change-schema.ts'
import type { AssistantProposals, ProposedAnswer } from './assistant-schema.ts'

afterEach(closeAll)

/** Dozens of proposals, each checked by every rule. */
const LONG_MS = 240_000

const send = (one: TestBellLap, change: object) =>
  one.ask('POST', '/assistant/proposals', { change, source: 'Test assistant', note: 'A reason' })
const edit = (body: object) => ({ kind: 'edit', edit: body })
const reported = (body: object) => ({ kind: 'report', report: body })
const all = async (one: TestBellLap) =>
  (await one.ask('GET', '/assistant/proposals')).json<AssistantProposals>()
const answer = (one: TestBellLap, id: string, body: { accept: boolean; revision: number | null }) =>
  one.ask('POST', `/assistant/proposals/${id}/answer`, body)
const planOf = async (one: TestBellLap) => (await one.ask('GET', '/plan')).json<object>()
const waiting = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan/adaptation')).json<AdaptationView>().assistantWaits

/** A session ahead and a later day that it can move to. */
async function movable(one: TestBellLap) {
  for (const session of await served(one)) {
    for (const days of [1, 2, -1]) {
      const move = { kind: 'move', sessionId: session.id, day: addDays(session.day, days) }
      const body = { edit: move, overrule: false, onlyCheck: true }
      const tried = (await one.ask('POST', '/plan/edits', body)).json<{ ok: boolean }>()
      if (tried.ok && move.day > TODAY) return { session, move }
    }
  }
  throw new Error('no session can move')
}

async function proposedMove(one: TestBellLap) {
  const { session, move } = await movable(one)
  const { proposal } = (await send(one, edit(move))).json<ProposedAnswer>()
  if (proposal === null) throw new Error('refused')
  return { session, move, proposal }
}

test('a proposal shows what would change and changes nothing until it is accepted', async () => {
  const one = await planned()
  at(TODAY)
  const before = await planOf(one)
  const { session, move, proposal } = await proposedMove(one)
  expect(proposal).toMatchObject({
    source: 'Test assistant',
    note: 'A reason',
    endsOn: addDays(TODAY, 7),
    problems: [],
  })
  const diff = proposal.sessions.find(({ id }) => id === session.id)
  expect([diff?.before?.day, diff?.after?.day]).toEqual([session.day, move.day])
  expect(await planOf(one)).toEqual(before)
  expect(await waiting(one)).toBe(1)

  const { id, revision } = proposal
  const accepted = await answer(one, id, { accept: true, revision })
  expect(accepted.statusCode).toBe(200)
  expect((await served(one)).find((now) => now.id === session.id)?.day).toBe(move.day)
  expect(await waiting(one)).toBe(0)
  expect((await all(one)).answered).toMatchObject([{ id, state: 'accepted' }])
  // An answer counts once.
  expect((await answer(one, id, { accept: true, revision })).statusCode).toBe(404)
})

test('a declined proposal keeps the plan, and one without an answer ends after a week', async () => {
  const one = await planned()
  at(TODAY)
  const before = await planOf(one)
  const { proposal } = await proposedMove(one)
  await answer(one, proposal.id, { accept: false, revision: null })
  expect(await planOf(one)).toEqual(before)
  expect((await all(one)).answered).toMatchObject([{ state: 'declined' }])

  const second = (await proposedMove(one)).proposal
  at(addDays(TODAY, 8))
  expect((await all(one)).open).toEqual([])
  expect((await all(one)).answered).toMatchObject([{ state: 'ended' }, { state: 'declined' }])
  const late = { accept: true, revision: second.revision }
  expect((await answer(one, second.id, late)).statusCode).toBe(404)
})

test('a plan that changed since the diff was shown is not changed by accepting it', async () => {
  const one = await planned()
  at(TODAY)
  const { session, move, proposal } = await proposedMove(one)
  const other = (await served(one)).findLast(({ id, hard }) => id !== session.id && !hard)
  const leaveOut = { kind: 'delete', sessionId: other?.id }
  const done = { edit: leaveOut, overrule: true, onlyCheck: false }
  expect((await one.ask('POST', '/plan/edits', done)).json()).toMatchObject({ ok: true })
  const { id, revision } = proposal
  expect((await answer(one, id, { accept: true, revision })).json()).toMatchObject({
    code: 'plan-changed',
  })
  const [shown] = (await all(one)).open
  expect(shown?.problems).toEqual([])
  const again = await answer(one, id, { accept: true, revision: shown?.revision ?? null })
  expect(again.statusCode).toBe(200)
  expect((await served(one)).find((now) => now.id === session.id)?.day).toBe(move.day)
})

test('a report that is accepted asks once, also where the runner is asked first', async () => {
  const one = await planned()
  at(TODAY)
  const settings = (await one.ask('GET', '/settings')).json<object>()
  await one.ask('PUT', '/settings', { ...settings, planChanges: 'ask' })
  const away = { kind: 'away', day: addDays(TODAY, 2), lastDay: addDays(TODAY, 6) }
  const { proposal } = (await send(one, reported(away))).json<ProposedAnswer>()
  expect(proposal?.sessions.length).toBeGreaterThan(0)
  const accept = { accept: true, revision: proposal?.revision ?? null }
  expect((await answer(one, proposal?.id ?? '', accept)).statusCode).toBe(200)
  const left = (await served(one)).filter(({ day }) => day >= away.day && day <= away.lastDay)
  expect(left).toEqual([])
  // Other proposals, such as after missed sessions, still wait.
  const { proposals } = (await one.ask('GET', '/plan/adaptation')).json<AdaptationView>()
  const about = proposals.flatMap(({ sessions }) => sessions.map(({ before }) => before?.day ?? ''))
  expect(about.filter((day) => day >= away.day && day <= away.lastDay)).toEqual([])
})

test('what only the runner or a clinician can say cannot be proposed', async () => {
  const one = await planned()
  at(TODAY)
  for (const told of [
    { kind: 'cleared', day: TODAY, about: 'x', clinician: true },
    { kind: 'clearance', day: TODAY },
    { kind: 'rung-set', day: TODAY, injuryId: 'x', rung: 5 },
    { kind: 'check-in', day: TODAY, pain: [] },
  ]) {
    expect((await send(one, reported(told))).statusCode).toBe(400)
  }
  const backwards = { kind: 'away', day: addDays(TODAY, 6), lastDay: TODAY }
  expect((await send(one, reported(backwards))).json()).toMatchObject({ code: 'not-valid' })
})

test('not more than ten proposals wait at a time', async () => {
  const one = await planned()
  at(TODAY)
  const { move } = await movable(one)
  for (let times = 0; times < 10; times++) {
    expect((await send(one, edit(move))).statusCode).toBe(200)
  }
  expect((await send(one, edit(move))).json()).toMatchObject({ code: 'not-valid' })
})

describe.each(STATES)('with $name', (state) => {
  test('no proposal brings back what it forbids', { timeout: LONG_MS }, async () => {
    const one = await planned()
    at(TODAY)
    // Proposed in good health, and still open when the report comes.
    const early = (await proposedMove(one)).proposal
    const ids = (await served(one)).slice(0, 2).map(({ id }) => id)
    await tell(one, state)
    await answer(one, early.id, { accept: true, revision: early.revision })
    const still = (await all(one)).open
    for (const { id, revision } of still) await answer(one, id, { accept: true, revision })
    await expectObeyed(one, state)
    for (const day of [TODAY, addDays(TODAY, 2)]) {
      for (const body of [
        { kind: 'add', day, librarySessionId: 'R1', distanceM: null, level: 0 },
        { kind: 'add-typed', day, text: '6 x 400 @ mile w/ 200 jog' },
        ...ids.flatMap((sessionId) => [
          { kind: 'move', sessionId, day },
          { kind: 'change-typed', sessionId, text: '6 x 400 @ mile w/ 200 jog' },
        ]),
      ]) {
        const { proposal } = (await send(one, edit(body))).json<Partial<ProposedAnswer>>()
        if (proposal == null) continue
        await answer(one, proposal.id, { accept: true, revision: proposal.revision })
      }
    }
    await expectObeyed(one, state)
  })
})

test('a runner under 18 and one without clearance are offered nothing that the app refuses', async () => {
  for (const settings of [
    { birthYear: 2010 },
    { health: { calfAchillesHamstring12Weeks: true } },
  ]) {
    const one = await planned()
    at(TODAY)
    const kept = (await one.ask('GET', '/settings')).json<{ health: object }>()
    const health = { ...kept.health, ...('health' in settings ? settings.health : {}) }
    await one.ask('PUT', '/settings', { ...kept, ...settings, health })
    const session = (await served(one)).find(({ hard }) => hard)
    for (const text of ['6 x 60 all out w/ 3 min', '10 x 200 @ 800 w/ 200 jog']) {
      const body = { kind: 'change-typed', sessionId: session?.id ?? '', text }
      const byHand = { edit: body, overrule: false, onlyCheck: true }
      const allowed = (await one.ask('POST', '/plan/edits', byHand)).json<{ ok?: boolean }>()
      const { proposal } = (await send(one, edit(body))).json<Partial<ProposedAnswer>>()
      expect(proposal != null).toBe(allowed.ok === true)
    }
    await closeAll()
  }
})
