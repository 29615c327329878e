import { afterEach, describe, expect, test } from 'vitest'
import { INTERVALS_KEY, INTERVALS_TOKEN, IntervalsServer } from '../../testing/intervals-server.ts'
import type { MadeEvent } from '../../testing/intervals-server.ts'
import {
  freshUrl,
  openForTest,
  removeFolder,
  TEST_NOW,
  TEST_STORES,
} from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { PushView } from './schema.ts'

const PATH = '/connections/intervals-icu'
const TODAY = TEST_NOW.toISOString().slice(0, 10)
/** What a coach and the runner put there themselves. */
const OTHERS: readonly MadeEvent[] = [
  {
    id: 1,
    category: 'WORKOUT',
    type: 'Run',
    start_date_local: `${TODAY}T00:00:00`,
    name: 'Coach: 8 × 400',
  },
  {
    id: 2,
    uid: 'bell-lap-of-someone-else',
    category: 'WORKOUT',
    start_date_local: `${TODAY}T00:00:00`,
    name: 'Theirs',
  },
  {
    id: 3,
    uid: 'x@garmin',
    category: 'RACE_A',
    start_date_local: '2026-07-01T00:00:00',
    name: 'Race',
  },
]
const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }

interface SessionView {
  readonly id: string
  readonly day: string
  readonly role: string
  readonly workout: { readonly title: string }
}

let there: IntervalsServer
let open: TestBellLap | null = null
let now = TEST_NOW

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
  there.stop()
})

/** A runner with a plan, connected to a calendar that holds events of others. */
async function connected(url?: string): Promise<TestBellLap> {
  now = TEST_NOW
  there = new IntervalsServer()
  there.events = [...OTHERS]
  const intervalsUrl = await there.start()
  open = await openForTest({ databaseUrl: await freshUrl(url), intervalsUrl, now: () => now })
  const settings = (await open.ask('GET', '/settings')).json<object>()
  await open.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: '2026-05-19',
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  await open.ask('POST', '/results', {
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
  const plan = (await open.ask('POST', '/plan', WISH)).json<{ refused: boolean }>()
  expect(plan.refused).toBe(false)
  const login = { apiKey: INTERVALS_KEY, athleteId: null }
  expect((await open.ask('PUT', PATH, login)).statusCode).toBe(200)
  return open
}

const view = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', `${PATH}/push`)).json<PushView>()
const turn = (bellLap: TestBellLap, on: boolean, daysAhead = 7) =>
  bellLap.ask('PUT', `${PATH}/push`, { on, daysAhead })

async function pushed(bellLap: TestBellLap, message: RegExp): Promise<PushView> {
  await expect
    .poll(async () => (await view(bellLap)).message ?? '', { interval: 30 })
    .toMatch(message)
  return view(bellLap)
}
const again = async (bellLap: TestBellLap, message: RegExp) => {
  await bellLap.ask('POST', `${PATH}/push/now`)
  return pushed(bellLap, message)
}
const planned = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/plan'))
    .json<{ plan: { weeks: { sessions: SessionView[] }[] } }>()
    .plan.weeks.flatMap((week) => week.sessions)
    .filter((session) => session.role !== 'rest')
const ours = () => there.events.filter(({ id }) => id >= 1000)
const others = () => there.events.filter(({ id }) => id < 1000)

describe.each(TEST_STORES)('sessions at intervals.icu on $name', ({ url }) => {
  test('the next seven days are sent, read back step by step and found equal', async () => {
    const bellLap = await connected(url)
    await turn(bellLap, true)
    const { sessions } = await pushed(bellLap, /compared without a difference/)
    const wanted = (await planned(bellLap)).filter(({ day }) => day >= TODAY && day <= '2026-05-26')
    expect(wanted.length).toBeGreaterThan(3)
    expect(sessions.map(({ sessionId, state }) => [sessionId, state])).toEqual(
      expect.arrayContaining(wanted.map(({ id }) => [id, 'equal'])),
    )
    expect(sessions).toHaveLength(wanted.length)
    expect(
      ours()
        .map((event) => event.start_date_local.slice(0, 10))
        .toSorted(),
    ).toEqual(wanted.map(({ day }) => day).toSorted())
    expect(ours().every((event) => event.category === 'WORKOUT' && event.type === 'Run')).toBe(true)
    expect(others()).toEqual(OTHERS)
  })

  test('what is equal over there is left alone; a moved session moves and keeps its event', async () => {
    const bellLap = await connected(url)
    await turn(bellLap, true)
    await pushed(bellLap, /compared without a difference/)
    there.asked = []
    await again(bellLap, /compared without a difference/)
    expect(there.asked.filter((path) => /^(POST|PUT)|download/.test(path))).toEqual([])

    const before = new Map(ours().map((event) => [event.uid, event]))
    const move = await anyMove(bellLap)
    await expect.poll(() => dayOf(move.id), { interval: 30 }).toBe(move.day)
    const event = ours().find(({ uid }) => uid?.endsWith(`-${move.id}`) === true)
    expect(event?.id).toBe(before.get(event?.uid)?.id)
    expect(ours()).toHaveLength(before.size)
    expect(others()).toEqual(OTHERS)
  })

  test('a plan that is put away takes its sessions along, and nobody else’s', async () => {
    const bellLap = await connected(url)
    await turn(bellLap, true)
    await pushed(bellLap, /compared without a difference/)
    await bellLap.ask('DELETE', '/plan')
    await expect.poll(() => ours().length, { interval: 30 }).toBe(0)
    expect(others()).toEqual(OTHERS)
    expect((await pushed(bellLap, /no session to send/)).sessions).toEqual([])
  })

  test('switching it off and forgetting the key remove only our events', async () => {
    const bellLap = await connected(url)
    await turn(bellLap, true)
    await pushed(bellLap, /compared without a difference/)
    expect((await turn(bellLap, false)).json<PushView>()).toMatchObject({ on: false, sessions: [] })
    expect(there.events).toEqual(OTHERS)
    await turn(bellLap, true)
    await pushed(bellLap, /compared without a difference/)
    expect(ours().length).toBeGreaterThan(3)
    expect((await bellLap.ask('DELETE', PATH)).statusCode).toBe(204)
    expect(there.events).toEqual(OTHERS)
    expect(await view(bellLap)).toMatchObject({ connected: false, on: false, sessions: [] })
  })
})

describe('when it goes wrong', () => {
  test('sets that collapse over there are a red line with the reason, and are sent again', async () => {
    const bellLap = await connected()
    there.mangles = (steps) => steps.slice(0, 1)
    await turn(bellLap, true)
    const { sessions } = await pushed(bellLap, /came back different/)
    const one = sessions.find(({ state }) => state === 'different')
    expect(one?.detail).toMatch(/^It has 1 steps? there; the session has \d+ steps\.$/)
    there.mangles = (steps) => steps
    const after = await again(
      bellLap,
      /^(\d+) of \1 sessions sent and compared without a difference\.$/,
    )
    expect(after.sessions.every(({ state, detail }) => state === 'equal' && detail === null)).toBe(
      true,
    )
  })

  test('a busy server is waited for, and a long pause it asks for is kept', async () => {
    const bellLap = await connected()
    there.busyFor = 2
    await turn(bellLap, true)
    await pushed(bellLap, /compared without a difference/)
    there.busyFor = 1
    there.retryAfterS = 600
    await again(bellLap, /too many requests\. Bell Lap tries again later/)
    await wakeLater(bellLap, 9 * 60)
    expect(askedForEvents()).toBe(false)
    await wakeLater(bellLap, 10 * 60 + 1)
    await pushed(bellLap, /compared without a difference/)
  })

  test('trouble over there passes by itself: the next try comes after a minute', async () => {
    const bellLap = await connected()
    there.refuses = 503
    await turn(bellLap, true)
    await pushed(bellLap, /has a fault \(503\)\. Bell Lap tries again later/)
    there.refuses = null
    await wakeLater(bellLap, 30)
    expect(askedForEvents()).toBe(false)
    await wakeLater(bellLap, 61)
    await pushed(bellLap, /compared without a difference/)
  })

  test('a key that may not write is said, and is not tried again and again', async () => {
    const bellLap = await connected()
    there.refuses = 403
    await turn(bellLap, true)
    await pushed(bellLap, /does not allow this key to do that/)
    there.refuses = null
    await wakeLater(bellLap, 24 * 3600)
    expect(askedForEvents()).toBe(false)
  })

  test('sessions that cannot be taken back keep the key, until the runner leaves them', async () => {
    const bellLap = await connected()
    await turn(bellLap, true)
    await pushed(bellLap, /compared without a difference/)
    there.stop()
    const refused = await bellLap.ask('DELETE', PATH)
    expect(refused.statusCode).toBe(503)
    expect(refused.json<{ detail: string }>().detail).toMatch(/still at intervals\.icu/)
    expect((await view(bellLap)).connected).toBe(true)
    expect((await bellLap.ask('DELETE', `${PATH}?leave=true`)).statusCode).toBe(204)
    expect((await view(bellLap)).connected).toBe(false)
  })

  test('deleting everything takes the sessions back, or says that they are still there', async () => {
    const everything = { confirm: 'delete everything' }
    const first = await connected()
    await turn(first, true)
    await pushed(first, /compared without a difference/)
    expect((await first.ask('DELETE', '/everything', everything)).json()).toEqual({
      notEnded: null,
    })
    expect(there.events).toEqual(OTHERS)
    await first.close()
    removeFolder(first.dataDir)
    there.stop()

    const second = await connected()
    await turn(second, true)
    await pushed(second, /compared without a difference/)
    there.stop()
    expect((await second.ask('DELETE', '/everything', everything)).json()).toEqual({
      notEnded: expect.stringMatching(/still in the calendar of intervals\.icu/),
    })
    expect((await view(second)).connected).toBe(false)
  })

  test('a token of an application sends as well as a key', async () => {
    const bellLap = await connected()
    await bellLap.ask('PUT', PATH, { apiKey: INTERVALS_TOKEN, kind: 'token', athleteId: null })
    await turn(bellLap, true, 3)
    await pushed(bellLap, /compared without a difference/)
    expect(ours().length).toBeGreaterThan(0)
  })

  test('nothing is sent without being asked to', async () => {
    const bellLap = await connected()
    await bellLap.ask('POST', `${PATH}/push/now`)
    await bellLap.ask('DELETE', '/plan')
    expect(there.asked.every((path) => !path.includes('/events'))).toBe(true)
    expect(there.events).toEqual(OTHERS)
  })
})

const askedForEvents = () => there.asked.some((path) => path.includes('/events'))

/** Some seconds after the start another job wakes the queue, and is done. */
async function wakeLater(bellLap: TestBellLap, seconds: number): Promise<void> {
  now = new Date(TEST_NOW.getTime() + seconds * 1000)
  there.asked = []
  await bellLap.ask('POST', `${PATH}/check`)
  await expect.poll(() => there.asked.some((path) => path.includes('/activities'))).toBe(true)
  await expect
    .poll(async () => (await bellLap.ask('GET', PATH)).json<{ checkedAt: string }>().checkedAt)
    .toBe(now.toISOString())
}

function dayOf(sessionId: string): string | undefined {
  return ours()
    .find(({ uid }) => uid?.endsWith(`-${sessionId}`) === true)
    ?.start_date_local.slice(0, 10)
}

/** The first move inside the next seven days that the safety rules allow. */
async function anyMove(
  bellLap: TestBellLap,
): Promise<{ readonly id: string; readonly day: string }> {
  const soon = (await planned(bellLap)).filter(({ day }) => day >= TODAY && day <= '2026-05-26')
  for (const { id, day: from } of soon) {
    for (let i = 0; i < 7; i++) {
      const day = new Date(TEST_NOW.getTime() + i * 86_400_000).toISOString().slice(0, 10)
      if (day === from) continue
      const path = `/plan/sessions/${encodeURIComponent(id)}/move`
      const answer = await bellLap.ask('POST', path, { day })
      if (answer.statusCode === 200) return { id, day }
    }
  }
  throw new Error('no session of this week may move')
}
