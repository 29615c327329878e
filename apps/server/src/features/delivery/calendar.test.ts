import type { PlannedSession } from '@bell-lap/plan/plan'
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
  name: 'Mile repeats',
  title: '6 × 400 m at mile pace',
  purpose: 'Race rhythm; quick, relaxed and a good deal longer than one line of a calendar may be.',
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
  abortRule: 'Stop when a lap is three seconds too slow.',
}
const session = (id: string, day: string, role: PlannedSession['role'] = 'quality') =>
  ({
    id,
    day,
    role,
    hard: true,
    workout,
    why: 'Because your race is near.',
    evidenceGrade: 'B',
    easier: workout,
    distanceM: 9000,
    durationS: 3000,
    fastM: 2400,
    maximalM: 0,
  }) satisfies PlannedSession

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

  const deliver = (sessions: readonly PlannedSession[]) =>
    deliverPlan(context, athleteId, { sessions, units: 'metric', today: '2026-05-20' })
  const events = async () => {
    const calendar = new ICAL.Component(ICAL.parse(await writeCalendar(context, athleteId)))
    return new Map(
      calendar.getAllSubcomponents('vevent').map((event) => [
        String(event.getFirstPropertyValue('uid')),
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
    expect([...found.keys()]).toEqual(['a@bell-lap'])
    expect(found.get('a@bell-lap')).toMatchObject({
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
    expect(after.get('a@bell-lap')).toMatchObject({ day: '2026-05-23', sequence: 1 })
    expect(after.get('a@bell-lap')?.modified).not.toBe(before.get('a@bell-lap')?.modified)
    expect(after.get('b@bell-lap')).toEqual(before.get('b@bell-lap'))
  })

  test('a session that is gone stays as cancelled for 30 days', async () => {
    await deliver([session('a', '2026-05-22'), session('past', '2026-05-18')])
    await deliver([])
    const gone = await events()
    expect(gone.get('a@bell-lap')).toMatchObject({ status: 'CANCELLED', sequence: 1 })
    expect(gone.get('past@bell-lap')).toMatchObject({ status: 'CONFIRMED', sequence: 0 })
    now = new Date(TEST_NOW.getTime() + 31 * DAY_MS)
    await deliver([])
    expect([...(await events()).keys()]).toEqual(['past@bell-lap'])
  })

  test('a cancelled session that comes back is confirmed again', async () => {
    await deliver([session('a', '2026-05-22')])
    await deliver([])
    await deliver([session('a', '2026-05-22')])
    expect((await events()).get('a@bell-lap')).toMatchObject({ status: 'CONFIRMED', sequence: 2 })
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
