/** Every way to a session, in every state that holds the plan: what comes out never breaks the state. */
import { verbatim } from '@bell-lap/units/message'
import { say, titleText } from '@bell-lap/workout/testing/english'
import { addDays } from '@bell-lap/units/calendar-day'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { INTERVALS_KEY, IntervalsServer } from '../../testing/intervals-server.ts'
import {
  ahead,
  at,
  calendarDays,
  closeAll,
  emptyDaysOf,
  expectObeyed,
  openOne,
  planned,
  served,
  STATES,
  tell,
  TODAY,
  until,
  WAY_BACK,
  WISH,
} from '../../testing/told-states.ts'
import type { Served } from '../../testing/told-states.ts'
import type { PlanAnswer } from '../plan/plan-schema.ts'

afterEach(closeAll)
vi.setConfig({ testTimeout: 120_000 })

describe.each(STATES)('$name', (state) => {
  test('a plan that is there: shown, on Today, in the calendar, as files and by watch link', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    const link = (id: string) => one.ask('POST', `/plan/sessions/${id}/watch-link`)
    const taken = before.find((session) => state.forbids(session))
    expect(taken).toBeDefined()
    const made = (await link(taken?.id ?? '')).json<{ url: string }>()
    await tell(one, state)
    await expectObeyed(one, state)
    const { url: feed } = (await one.ask('GET', '/calendar-address')).json<{ url: string }>()
    const text = (await one.app.inject({ method: 'GET', url: new URL(feed).pathname })).body
    expect(text).toBe((await one.ask('GET', '/plan/calendar.ics')).body)
    const left = new Map((await served(one)).map((session) => [session.id, session]))
    for (const session of before.filter(state.forbids)) {
      const answers = await Promise.all([
        ...['workout.fit', 'workout.zwo', 'apple.workout', 'workout.json', 'workout.txt'].map(
          (file) => one.ask('GET', `/plan/sessions/${session.id}/${file}`),
        ),
        one.ask('GET', `/plan/sessions/${session.id}/card`),
        link(session.id),
      ])
      // What is left of it is a lighter session; what is not left is given out by no door.
      const refused = answers.filter(({ statusCode }) => statusCode >= 400)
      if (!left.has(session.id)) expect(refused).toHaveLength(answers.length)
    }
    const watch = await one.app.inject({ method: 'GET', url: new URL(made.url).pathname })
    expect(watch.statusCode >= 400).toBe(!left.has(taken?.id ?? ''))
  })

  test('a new plan and a way back, looked at and saved', async () => {
    const one = await planned()
    at(TODAY)
    await tell(one, state)
    for (const wish of [WISH, WAY_BACK]) {
      for (const path of ['/plan/preview', '/plan']) {
        const revisions = (await one.ask('GET', '/plan')).json<{ revision: number }>().revision
        const answer = (await one.ask('POST', path, wish)).json<PlanAnswer>()
        expect(answer.refused).toBe(state.refusesPlans)
        if (answer.refused) {
          expect(answer).toMatchObject({ seeClinician: true, nearest: null })
          expect(answer.reasons[0]).toMatchObject({ code: 'open-red-flag' })
          expect(say(answer.reasons[0]?.text ?? verbatim(''))).toMatch(
            /chest on Wednesday 27 May\..*clinician has cleared/,
          )
          expect((await one.ask('GET', '/plan')).json()).toMatchObject({ revision: revisions })
        } else {
          expect(ahead(answer.plan).length).toBeGreaterThan(5)
          expect(ahead(answer.plan).filter(state.forbids)).toEqual([])
          expect(answer.plan.notes.map(({ code }) => code)).toContain('open-state')
        }
        await expectObeyed(one, state)
      }
    }
  })

  test('a plan that was put away, brought back by undo', async () => {
    const one = await planned()
    at(TODAY)
    await one.ask('DELETE', '/plan')
    await tell(one, state)
    expect((await one.ask('POST', '/plan/undo')).statusCode).toBe(200)
    await expectObeyed(one, state)
  })

  test('the mornings after, with a plan that nothing has touched yet', async () => {
    const one = await planned()
    at(TODAY)
    await tell(one, state)
    await one.morning()
    await expectObeyed(one, state)
    at(addDays(TODAY, 2))
    const shown = (await served(one)).filter(({ day }) => day >= addDays(TODAY, 2))
    await one.morning()
    const after = (await served(one)).filter(({ day }) => day >= addDays(TODAY, 2))
    const near = (all: readonly Served[]) => all.filter(({ day }) => day <= addDays(TODAY, 4))
    expect(near(after).filter(state.forbids)).toEqual([])
    // Shown before the job ran: the same, or held already.
    expect(near(shown).filter(state.forbids)).toEqual([])
  })

  test('sent to intervals.icu: only what may be run', async () => {
    const intervals = new IntervalsServer()
    const one = await planned(undefined, await intervals.start())
    at(TODAY)
    await one.ask('PUT', '/connections/intervals-icu', { apiKey: INTERVALS_KEY, athleteId: null })
    await one.ask('PUT', '/connections/intervals-icu/push', { on: true, daysAhead: 14 })
    const ours = () => intervals.events.filter(({ uid }) => uid?.startsWith('bell-lap') === true)
    await expect.poll(() => ours().length, { timeout: 15_000, interval: 30 }).toBeGreaterThan(3)
    await tell(one, state)
    const allowed = (await served(one)).filter(({ day }) => day <= addDays(TODAY, 13))
    await expect
      .poll(
        () =>
          ours()
            .map(({ start_date_local }) => start_date_local.slice(0, 10))
            .filter((day) => emptyDaysOf(state).includes(day)),
        { timeout: 15_000, interval: 30 },
      )
      .toEqual([])
    await expect
      .poll(
        () =>
          ours()
            .map(({ name }) => name)
            .toSorted(),
        { timeout: 15_000, interval: 30 },
      )
      .toEqual(
        allowed.map(({ workout }) => titleText(workout)).toSorted((a, b) => (a < b ? -1 : 1)),
      )
    intervals.stop()
  })
})

describe('a backup', () => {
  test.each(STATES)('restored with $name: the plan obeys it at once', async (state) => {
    const one = await planned()
    at(TODAY)
    await tell(one, state)
    const { name } = (await one.ask('POST', '/backups')).json<{ name: string }>()
    const bytes = readFileSync(join(one.dataDir, 'backups', name))
    const other = await openOne()
    at(addDays(TODAY, 1))
    const offer = await other.upload([{ name, bytes }], '/restores')
    const { id } = offer.json<{ id: string }>()
    expect((await other.ask('POST', `/restores/${id}`)).statusCode).toBe(200)
    const { items } = (await other.ask('GET', '/states')).json<{ items: { kind: string }[] }>()
    expect(items.map(({ kind }) => kind)).toEqual([state.kind])
    expect(
      (await served(other)).filter(({ day }) => day <= until(4)).filter(state.forbids),
    ).toEqual([])
    const shown = await calendarDays(other)
    expect(shown.filter((day) => emptyDaysOf(state).includes(day) && day > TODAY)).toEqual([])
  })
})
