/** Every way to a session, in every state that holds the plan: what comes out never breaks the state. */
import { addDays } from '@bell-lap/units/calendar-day'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { INTERVALS_KEY, IntervalsServer } from '../../testing/intervals-server.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { PlanAnswer, PlanSessionView, PlanView } from '../plan/plan-schema.ts'

/** A Wednesday in the second week of the plan. */
const TODAY = '2026-05-27'
const DAYS = Array.from({ length: 14 }, (_, i) => addDays(TODAY, i))
let clockMs = 0
/** Each look at the clock is a millisecond later, so that nothing happens at the same instant. */
const now = () => new Date(clockMs++)
const at = (day: string) => {
  clockMs = Date.parse(`${day}T10:00:00Z`)
}

const opened: TestBellLap[] = []
let intervals: IntervalsServer
beforeEach(() => {
  at('2026-05-20')
  intervals = new IntervalsServer()
})
afterEach(async () => {
  for (const one of opened.splice(0)) {
    await one.close()
    removeFolder(one.dataDir)
  }
  intervals.stop()
})

const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
const WAY_BACK = { ...WISH, event: '5k', weeks: 4 }
const NOTHING_SAID = {
  effortCr10: null,
  sleepHours: null,
  sleepScore: null,
  soreness: null,
  sorenessOneSided: false,
  stress: null,
  rmssdMs: null,
  restingHeartRateBpm: null,
}
const ACHILLES = {
  site: 'achilles',
  side: 'left',
  during: 5,
  after: 4,
  nextMorning: null,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
}
const checkIn = (parts: object) => ({
  path: '/check-ins',
  body: { day: TODAY, ...NOTHING_SAID, pain: [], redFlags: [], ...parts },
})
const cameUp = (body: object) => ({ path: '/training-events', body: { day: TODAY, ...body } })

interface Served {
  readonly day: string
  readonly hard: boolean
  readonly fastM: number
  readonly durationS: number
}
interface State {
  readonly name: string
  readonly tell: { readonly path: string; readonly body: object }
  readonly kind: string
  readonly refusesPlans: boolean
  /** Sessions that the state forbids. */
  readonly forbids: (session: Served) => boolean
  /** The days on which nothing may be served at all. */
  readonly emptyDays: number
}
const until = (days: number) => addDays(TODAY, days - 1)
const isFast = ({ hard, fastM }: Served) => hard || fastM > 0
const STATES: readonly State[] = [
  {
    name: 'chest pain',
    kind: 'red-flag',
    tell: checkIn({ redFlags: ['chest-pain'] }),
    refusesPlans: true,
    forbids: () => true,
    emptyDays: 14,
  },
  {
    name: 'Achilles pain 5 of 10',
    kind: 'pain',
    tell: checkIn({ pain: [ACHILLES] }),
    refusesPlans: false,
    forbids: ({ day }) => day <= until(7),
    emptyDays: 7,
  },
  {
    name: 'fever with an open end',
    kind: 'illness',
    tell: cameUp({ kind: 'illness', lastDay: null, symptoms: 'fever' }),
    refusesPlans: false,
    forbids: (one) => one.day <= until(4) || (one.day <= until(8) && isFast(one)),
    emptyDays: 4,
  },
  {
    name: 'an injury on the way back',
    kind: 'injury',
    tell: cameUp({
      kind: 'injury',
      site: 'achilles',
      side: 'left',
      runFreeDays: 63,
      knownAndStable: false,
      morningStiffnessMin: 10,
    }),
    refusesPlans: false,
    forbids: (one) => one.day <= until(8) && (isFast(one) || one.durationS > 25 * 60 + 1),
    emptyDays: 0,
  },
  {
    name: 'away',
    kind: 'away',
    tell: cameUp({ kind: 'away', lastDay: until(7) }),
    refusesPlans: false,
    forbids: ({ day }) => day <= until(7),
    emptyDays: 7,
  },
]

/** A runner by words alone, with a plan since last week. */
async function planned(url?: string): Promise<TestBellLap> {
  const intervalsUrl = await intervals.start()
  const one = await openForTest({ databaseUrl: await freshUrl(url), now, intervalsUrl })
  opened.push(one)
  const settings = (await one.ask('GET', '/settings')).json<object>()
  await one.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: '2026-05-19',
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  await one.ask('POST', '/results', {
    day: '2026-05-10',
    eventId: '5k',
    distanceM: null,
    timeText: '21:40',
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  expect((await one.ask('POST', '/plan', WISH)).json<PlanAnswer>().refused).toBe(false)
  return one
}
const tell = async (one: TestBellLap, { tell: told }: State) => {
  const answer = await one.ask('POST', told.path, told.body)
  expect(answer.statusCode).toBe(200)
  return answer.json<{ id: string }>().id
}
const sessionsOf = (plan: PlanView | null): readonly PlanSessionView[] =>
  plan?.weeks.flatMap((week) => [...week.sessions]).filter(({ role }) => role !== 'rest') ?? []
const ahead = (plan: PlanView | null) => sessionsOf(plan).filter(({ day }) => day >= TODAY)
const served = async (one: TestBellLap) =>
  ahead((await one.ask('GET', '/plan')).json<{ plan: PlanView | null }>().plan)
const strengthOn = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan'))
    .json<{ plan: PlanView }>()
    .plan.weeks.flatMap((week) => [...week.strength])
    .filter(({ day }) => day >= TODAY)
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
/** Days on which a calendar still shows a run. */
const calendarDays = async (one: TestBellLap) => {
  const events = (await one.ask('GET', '/plan/calendar.ics')).body.split('BEGIN:VEVENT').slice(1)
  return events
    .filter((event) => !event.includes('CANCELLED') && !event.includes('SUMMARY:Strength'))
    .flatMap((event) => linesOf(event).find((line) => line.startsWith('DTSTART')) ?? [])
    .map((line) => line.slice(-8).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'))
    .filter((day) => day >= TODAY)
}
const emptyDaysOf = ({ emptyDays }: State) => DAYS.slice(0, emptyDays)

async function expectObeyed(one: TestBellLap, state: State): Promise<void> {
  expect((await served(one)).filter(state.forbids)).toEqual([])
  const shown = await calendarDays(one)
  expect(shown.filter((day) => emptyDaysOf(state).includes(day))).toEqual([])
  const today = (await one.ask('GET', '/today')).json<{
    session: Served | null
    tomorrow: Served | null
    states: { kind: string }[]
  }>()
  expect([today.session, today.tomorrow].filter((s) => s !== null && state.forbids(s))).toEqual([])
  expect(today.states.map(({ kind }) => kind)).toContain(state.kind)
}

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
          expect(answer.reasons[0]?.text).toMatch(/chest on 2026-05-27.*clinician has cleared/)
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

  test('edits of every kind, the move and the general undo bring nothing back', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    await tell(one, state)
    const edits = (session: PlanSessionView | undefined) =>
      DAYS.slice(0, 4).flatMap((day): object[] => [
        { kind: 'add', day, librarySessionId: 'R1', distanceM: null, level: 0 },
        { kind: 'add-typed', day, text: '6 x 400 @ mile w/ 200 jog' },
        ...(session === undefined
          ? []
          : [
              { kind: 'move', sessionId: session.id, day },
              {
                kind: 'change',
                sessionId: session.id,
                librarySessionId: 'R1',
                distanceM: null,
                level: 0,
              },
              { kind: 'change-typed', sessionId: session.id, text: '6 x 400 @ mile w/ 200 jog' },
              { kind: 'switch-place', sessionId: session.id, place: 'road' },
            ]),
      ])
    const nearest = (await served(one))[0] ?? before.find(({ day }) => day > TODAY)
    for (const edit of [...edits(before[0]), ...edits(nearest), ...edits(before.at(-3))]) {
      await one.ask('POST', '/plan/edits', { edit, overrule: true, onlyCheck: false })
    }
    for (const session of [before[1], nearest, before.at(-3)]) {
      for (const day of DAYS.slice(0, 4)) {
        await one.ask('POST', `/plan/sessions/${session?.id}/move`, { day })
      }
    }
    await expectObeyed(one, state)
    for (let times = 0; times < 4; times++) await one.ask('POST', '/plan/undo')
    const { states } = (await one.ask('GET', '/today')).json<{ states: object[] }>()
    // Being away may be taken back; what is open in the body holds.
    if (state.kind !== 'away') await expectObeyed(one, state)
    else expect(states.length).toBeLessThanOrEqual(1)
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
    const one = await planned()
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
      .toEqual(allowed.map(({ workout }) => workout.title).toSorted())
  })
})

describe.each(TEST_STORES)('a backup on $name', ({ url }) => {
  test.each(STATES)('restored with $name: the plan obeys it at once', async (state) => {
    const one = await planned(url)
    at(TODAY)
    await tell(one, state)
    const { name } = (await one.ask('POST', '/backups')).json<{ name: string }>()
    const bytes = readFileSync(join(one.dataDir, 'backups', name))
    const other = await openForTest({ databaseUrl: await freshUrl(url), now })
    opened.push(other)
    at(addDays(TODAY, 1))
    const answer = await other.upload([{ name, bytes }], '/backups/restore')
    expect(answer.statusCode).toBe(200)
    const { items } = (await other.ask('GET', '/states')).json<{ items: { kind: string }[] }>()
    expect(items.map(({ kind }) => kind)).toEqual([state.kind])
    expect(
      (await served(other)).filter(({ day }) => day <= until(4)).filter(state.forbids),
    ).toEqual([])
    const shown = await calendarDays(other)
    expect(shown.filter((day) => emptyDaysOf(state).includes(day) && day > TODAY)).toEqual([])
  })
})

describe('a state ends', () => {
  const end = (one: TestBellLap, id: string, clinician = false) =>
    one.ask('POST', `/states/${id}/end`, { clinician })
  const states = async (one: TestBellLap) =>
    (await one.ask('GET', '/states')).json<{ items: { kind: string; id: string }[] }>().items
  const byName = (name: string): State => {
    const state = STATES.find((each) => each.name === name)
    if (state === undefined) throw new Error(name)
    return state
  }

  test('a warning sign: only by the word of a clinician, by no other door; then a plan may be made', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    const id = await tell(one, byName('chest pain'))
    expect((await end(one, id)).json()).toMatchObject({ code: 'needs-clinician' })
    const cleared = { kind: 'cleared', day: TODAY, about: id }
    expect((await one.ask('POST', '/training-events', cleared)).statusCode).toBe(409)
    expect((await one.ask('DELETE', `/training-events/${id}`)).statusCode).toBe(409)
    await expectObeyed(one, byName('chest pain'))
    expect((await end(one, id, true)).statusCode).toBe(200)
    expect(await states(one)).toEqual([])
    const after = await served(one)
    const later = ({ day }: { day: string }) => day >= addDays(TODAY, 3)
    expect(after.filter(later)).toEqual(before.filter(later))
    expect((await one.ask('POST', '/plan', WISH)).json<PlanAnswer>().refused).toBe(false)
  })

  test('pain: two days in a row without it, or a clinician', async () => {
    const one = await planned()
    at(TODAY)
    const id = await tell(one, byName('Achilles pain 5 of 10'))
    expect((await end(one, id)).json()).toMatchObject({ code: 'too-early' })
    for (const [day, left] of [
      [1, 1],
      [2, 0],
    ] as const) {
      at(addDays(TODAY, day))
      expect((await end(one, id)).statusCode).toBe(200)
      expect(await states(one)).toHaveLength(left)
    }
  })

  test('an injury: a clinician ends it on the first steps, and the plan comes back', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    const id = await tell(one, byName('an injury on the way back'))
    expect((await end(one, id)).json()).toMatchObject({ code: 'needs-clinician' })
    expect((await end(one, id, true)).statusCode).toBe(200)
    const later = ({ day }: { day: string }) => day >= addDays(TODAY, 3)
    expect((await served(one)).filter(later)).toEqual(before.filter(later))
  })

  test('away: back early gives the days ahead back; the report taken back gives all of them back', async () => {
    const one = await planned()
    at(TODAY)
    const before = await served(one)
    const id = await tell(one, byName('away'))
    at(addDays(TODAY, 3))
    expect((await end(one, id)).statusCode).toBe(200)
    expect(await states(one)).toEqual([])
    const back = await served(one)
    expect(
      back.filter(({ day }) => day > addDays(TODAY, 3) && day <= until(7)).length,
    ).toBeGreaterThan(0)
    expect(before.length).toBeGreaterThan(back.length)
  })

  test('strength rests with a fever and a warning sign', async () => {
    const one = await planned()
    at(TODAY)
    await tell(one, byName('fever with an open end'))
    const inside = (await strengthOn(one)).filter(({ day }) => day <= until(4))
    expect(inside).toEqual([])
  })
})
