import { message, verbatim } from '@bell-lap/units/message'
import type { PlannedSession, StrengthSession } from '@bell-lap/plan/model/plan'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Workout } from '@bell-lap/workout/workout'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Context } from '../../context.ts'
import { openStore } from '../../database/open.ts'
import type { Store } from '../../database/store.ts'
import {
  freshUrl,
  newFolder,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import { ownerOf } from '../accounts/index.ts'
import { deliverPlan } from './deliver-plan.ts'
import { writeCalendar } from './write-calendar.ts'

const DAY_MS = 86_400_000

const workout: Workout = {
  sessionId: 'R3',
  family: 'R',
  title: verbatim('6 × 400 m at mile pace'),
  place: 'track',
  elements: [
    {
      kind: 'step',
      intent: 'work',
      duration: { kind: 'distance', distanceM: 400 },
      target: { kind: 'pace', symbol: 'MI', band: { slowMps: 4.8, fastMps: 4.9 } },
      cue: null,
      gradePct: null,
    },
  ],
  expectedCr10: 7,
}
const session = (id: string, day: string, role: PlannedSession['role'] = 'quality') =>
  ({
    id,
    day,
    role,
    hard: true,
    workout,
    why: verbatim('Because your race is near.'),
    evidenceGrade: 'B',
    easier: workout,
    distanceM: 9000,
    durationS: 3000,
    fastM: 2400,
    maximalM: 0,
  }) satisfies PlannedSession

const strength: StrengthSession = {
  id: 's',
  day: '2026-05-22',
  phase: 'strength',
  minutes: 40,
  heavyLegs: true,
  plyometricContacts: 60,
  exercises: [
    { name: message('exercise.squat'), dose: message('sets.reps', { sets: 3, reps: 5 }) },
    { name: verbatim('Hops, low; both legs'), dose: verbatim('3 × 20') },
  ],
}

/** The id before the runner and the product: `a` of `a-0123456789ab@bell-lap`. */
function nameOf(event: ICAL.Component): string {
  const uid = String(event.getFirstPropertyValue('uid'))
  expect(uid).toMatch(/^\w+-[0-9a-f]{12}@bell-lap$/)
  return uid.replace(/-.*/, '')
}

let store: Store
let folder = ''
let athleteId = ''
let now = TEST_NOW
let context: Context

describe.each(TEST_STORES)('the calendar on $name', ({ url }) => {
  beforeEach(async () => {
    folder = newFolder()
    now = TEST_NOW
    store = await openStore(folder, await freshUrl(url), () => now)
    athleteId = (await ownerOf(store.database, now)).athleteId
    context = { store, now: () => now } as Context
  })
  afterEach(async () => {
    await store.database.destroy()
    removeFolder(folder)
  })

  const deliver = (
    sessions: readonly PlannedSession[],
    more: {
      readonly strength?: readonly StrengthSession[]
      readonly startTime?: string
      readonly timeZone?: string
    } = {},
  ) =>
    deliverPlan(context, athleteId, async () => ({
      sessions,
      strength: more.strength ?? [],
      retests: [],
      startTime: more.startTime ?? null,
      timeZone: more.timeZone ?? 'Europe/Berlin',
      locale: null,
      units: 'metric',
      today: '2026-05-20',
    }))
  const parsed = async () => new ICAL.Component(ICAL.parse(await writeCalendar(context, athleteId)))
  const events = async () => {
    const calendar = await parsed()
    return new Map(
      calendar.getAllSubcomponents('vevent').map((event) => [
        nameOf(event),
        {
          day: String(event.getFirstPropertyValue('dtstart')),
          end: String(event.getFirstPropertyValue('dtend')),
          sequence: Number(event.getFirstPropertyValue('sequence')),
          modified: String(event.getFirstPropertyValue('last-modified')),
          status: String(event.getFirstPropertyValue('status')),
          transparent: String(event.getFirstPropertyValue('transp')),
        },
      ]),
    )
  }

  test('shows a session as a whole day that blocks nothing', async () => {
    await deliver([session('a', '2026-05-22'), session('r', '2026-05-23', 'rest')])
    const found = await events()
    expect([...found.keys()]).toEqual(['a'])
    expect(found.get('a')).toMatchObject({
      day: '2026-05-22',
      end: '2026-05-23',
      sequence: 0,
      status: 'CONFIRMED',
      transparent: 'TRANSPARENT',
    })
  })

  test('a moved session keeps its identity and gets the next sequence number', async () => {
    await deliver([session('a', '2026-05-22'), session('b', '2026-05-24')])
    const before = await events()
    now = new Date(TEST_NOW.getTime() + 3_600_000)
    await deliver([session('a', '2026-05-23'), session('b', '2026-05-24')])
    const after = await events()
    expect(after.get('a')).toMatchObject({ day: '2026-05-23', sequence: 1 })
    expect(after.get('a')?.modified).not.toBe(before.get('a')?.modified)
    expect(after.get('b')).toEqual(before.get('b'))
  })

  test('a session that is gone stays as cancelled for 30 days', async () => {
    await deliver([session('a', '2026-05-22'), session('past', '2026-05-18')])
    await deliver([])
    const gone = await events()
    expect(gone.get('a')).toMatchObject({ status: 'CANCELLED', sequence: 1 })
    expect(gone.get('past')).toMatchObject({ status: 'CONFIRMED', sequence: 0 })
    now = new Date(TEST_NOW.getTime() + 31 * DAY_MS)
    await deliver([])
    expect([...(await events()).keys()]).toEqual(['past'])
  })

  test('a cancelled session that comes back is confirmed again', async () => {
    await deliver([session('a', '2026-05-22')])
    await deliver([])
    await deliver([session('a', '2026-05-22')])
    expect((await events()).get('a')).toMatchObject({ status: 'CONFIRMED', sequence: 2 })
  })

  test('strength stands in the calendar too, with its exercises', async () => {
    await deliver([session('a', '2026-05-22')], { strength: [strength] })
    const event = (await parsed()).getAllSubcomponents('vevent').find((one) => nameOf(one) === 's')
    expect(event?.getFirstPropertyValue('summary')).toBe('Strength, 40 min')
    expect(event?.getFirstPropertyValue('description')).toBe(
      'Squat: 3 × 5\nHops, low; both legs: 3 × 20\n\nAfter the run, if there is one that day.',
    )
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2026-05-22')
  })

  test('with a usual start a run has its time in its zone, and its length; a change is announced', async () => {
    await deliver([session('a', '2026-05-22')], { strength: [strength] })
    const timed = { strength: [{ ...strength, id: 't', day: '2026-05-25' as const }, strength] }
    await deliver([session('a', '2026-05-22')], { ...timed, startTime: '06:30' })
    const found = await events()
    expect(found.get('a')).toMatchObject({
      day: '2026-05-22T06:30:00',
      end: '2026-05-22T07:20:00',
      sequence: 1,
    })
    // Strength follows the run; on a day without one it starts when a run would.
    expect(found.get('s')).toMatchObject({
      day: '2026-05-22T07:20:00',
      end: '2026-05-22T08:00:00',
      sequence: 1,
    })
    expect(found.get('t')).toMatchObject({ day: '2026-05-25T06:30:00', sequence: 0 })
    const start = (await parsed()).getFirstSubcomponent('vevent')?.getFirstProperty('dtstart')
    expect(start?.getFirstParameter('tzid')).toBe('Europe/Berlin')
  })

  test.each([
    ['Europe/Berlin', '2026-10-23', '2026-10-26', ['04:30', '05:30']],
    ['Australia/Lord_Howe', '2026-10-02', '2026-10-05', ['20:00', '19:30']],
    ['Asia/Kolkata', '2026-10-23', '2026-10-26', ['01:00', '01:00']],
  ])('06:30 stays 06:30 when the clocks change: %s', async (timeZone, before, after, utc) => {
    await deliver([session('a', before), session('b', after)], { startTime: '06:30', timeZone })
    const calendar = await parsed()
    const component = calendar.getFirstSubcomponent('vtimezone')
    const zone = new ICAL.Timezone({ component: component ?? undefined, tzid: timeZone })
    const times = calendar.getAllSubcomponents('vevent').map((event) => {
      const start = event.getFirstPropertyValue('dtstart') as ICAL.Time
      start.zone = zone
      return {
        shown: start.toString().slice(11, 16),
        utc: start.toJSDate().toISOString().slice(11, 16),
      }
    })
    expect(times.map(({ shown }) => shown)).toEqual(['06:30', '06:30'])
    expect(times.map((one) => one.utc)).toEqual(utc)
  })

  test('a runner who moves to another zone gets new times, announced; UTC needs no component', async () => {
    await deliver([session('a', '2026-05-22')], { startTime: '06:30' })
    await deliver([session('a', '2026-05-22')], { startTime: '06:30', timeZone: 'Asia/Tokyo' })
    expect((await events()).get('a')).toMatchObject({ day: '2026-05-22T06:30:00', sequence: 1 })
    expect(await writeCalendar(context, athleteId)).toMatch(/TZID:Asia\/Tokyo/)
    for (const timeZone of ['UTC', '+02:00']) {
      await deliver([session('a', '2026-05-22')], { startTime: '06:30', timeZone })
      const text = await writeCalendar(context, athleteId)
      expect(text).not.toMatch(/VTIMEZONE|TZID=/)
      expect(text).toMatch(timeZone === 'UTC' ? /DTSTART:20260522T063000Z/ : /20260522T043000Z/)
    }
  })

  test('the calendar says what it is, how often to look, and when each event was written', async () => {
    await deliver([session('a', '2026-05-22')])
    const calendar = await parsed()
    const value = (name: string) => String(calendar.getFirstPropertyValue(name))
    expect(value('version')).toBe('2.0')
    expect(value('prodid')).toMatch(/Bell Lap/)
    expect(value('method')).toBe('PUBLISH')
    expect(value('name')).toBe(value('x-wr-calname'))
    expect(value('refresh-interval')).toBe('PT6H')
    expect(value('x-published-ttl')).toBe('PT6H')
    expect(value('x-wr-timezone')).not.toBe('null')
    const event = calendar.getFirstSubcomponent('vevent')
    expect(String(event?.getFirstPropertyValue('dtstamp'))).toBe(
      TEST_NOW.toISOString().replace(/\.\d+/, ''),
    )
    expect(event?.getFirstPropertyValue('description')).toContain(
      'Stop when two reps in a row are more than 2 % slower than the band, or if form goes.',
    )
  })

  test('two runners never share the identity of an event', async () => {
    await deliver([session('a', '2026-05-22')])
    const uidOf = (text: string) => /UID:(.*)/.exec(text)?.[1]
    const other = `${athleteId.slice(0, -1)}${athleteId.endsWith('0') ? '1' : '0'}`
    await store.database
      .insertInto('athletes')
      .values({ id: other, name: 'Other', created_at: now.toISOString(), evidence_revision: 0 })
      .execute()
    const mine = uidOf(await writeCalendar(context, athleteId))
    await deliverPlan(context, other, async () => ({
      sessions: [session('a', '2026-05-22')],
      strength: [],
      retests: [],
      startTime: null,
      timeZone: 'UTC',
      locale: null,
      units: 'metric',
      today: '2026-05-20',
    }))
    expect(uidOf(await writeCalendar(context, other))).not.toBe(mine)
  })

  test('deliveries at once follow one another, and the last one sees the plan that stands then', async () => {
    const weeks = Array.from({ length: 60 }, (_, index) =>
      session(`s${index}`, addDays('2026-05-22', index)),
    )
    let stands: readonly PlannedSession[] = weeks
    const deliverWhatStands = () =>
      deliverPlan(context, athleteId, async () => ({
        sessions: stands,
        strength: [],
        retests: [],
        startTime: null,
        timeZone: 'UTC',
        locale: null,
        units: 'metric',
        today: '2026-05-20',
      }))
    const asked = [deliverWhatStands(), deliver(weeks.toReversed()), deliver(weeks)]
    stands = []
    await Promise.all([...asked, deliverWhatStands()])
    await deliverWhatStands()
    const states = [...(await events()).values()].map(({ status }) => status)
    expect(new Set(states)).toEqual(new Set(['CANCELLED']))
  })

  test('the same plan gives the same bytes, folded at 75 octets', async () => {
    await deliver([session('a', '2026-05-22')])
    const text = await writeCalendar(context, athleteId)
    await deliver([session('a', '2026-05-22')])
    expect(await writeCalendar(context, athleteId)).toBe(text)
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H')
    expect(text).toMatch(/END:VCALENDAR\r\n$/)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})

describe('the secret address', () => {
  test('needs no sign-in, knows what a calendar has, and can be renewed', async () => {
    const open = await openForTest()
    try {
      const { path } = (await open.ask('GET', '/calendar-address')).json<{ path: string }>()
      const feed = await open.app.inject({ url: path })
      expect(feed.statusCode).toBe(200)
      expect(feed.headers['content-type']).toMatch(/^text\/calendar/)
      const etag = String(feed.headers['etag'])
      const same = await open.app.inject({ url: path, headers: { 'if-none-match': etag } })
      expect(same.statusCode).toBe(304)
      expect(same.body).toBe('')
      const weakened = { 'if-none-match': `"older", W/${etag}` }
      expect((await open.app.inject({ url: path, headers: weakened })).statusCode).toBe(304)
      const stale = { 'if-none-match': '"older"' }
      expect((await open.app.inject({ url: path, headers: stale })).statusCode).toBe(200)
      const fresh = (await open.ask('POST', '/calendar-address')).json<{ path: string }>()
      expect(fresh.path).not.toBe(path)
      expect((await open.app.inject({ url: path })).statusCode).toBe(404)
      expect((await open.app.inject({ url: fresh.path })).statusCode).toBe(200)
    } finally {
      await open.close()
      removeFolder(open.dataDir)
    }
  })
})
