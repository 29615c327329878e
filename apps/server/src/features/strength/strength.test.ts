/** The strength log through the API: saved once, changed, taken back, and followed by the plan. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { PlanAnswer } from '../plan/plan-schema.ts'
import type { StrengthView } from './schema.ts'

const MONDAY = '2027-01-04'
let clock = new Date(`${MONDAY}T10:00:00Z`)
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const setClock = (day: string) => {
  clock = new Date(`${day}T10:00:00Z`)
}

/** A runner of 45 km with a plan of twelve weeks from Monday. */
async function planned(databaseUrl?: string): Promise<TestBellLap> {
  setClock(MONDAY)
  open = await openForTest({
    now: () => clock,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  })
  await open.ask('POST', '/results', {
    day: '2026-12-20',
    eventId: '5k',
    distanceM: null,
    timeText: '20:00',
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const settings = (await open.ask('GET', '/settings')).json<object>()
  await open.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    birthYear: 1990,
    yearsRunning: 8,
    healthAnsweredOn: MONDAY,
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  const wish = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
  expect((await open.ask('POST', '/plan', wish)).json<PlanAnswer>().refused).toBe(false)
  return open
}

const view = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/strength')).json<StrengthView>()

const SET = {
  day: MONDAY,
  sessionId: null,
  exercise: 'squat',
  set: 1,
  reps: 8,
  holdS: null,
  loadKg: 40,
  pain: null,
}
const put = (bellLap: TestBellLap, id: string, parts: object = {}) =>
  bellLap.ask('PUT', `/strength/sets/${id}`, { ...SET, ...parts })

describe.each(TEST_STORES)('sets on $name', ({ url }) => {
  test('the same set twice is one; a change changes it; taken back twice it is gone', async () => {
    const bellLap = await planned(await freshUrl(url))
    expect((await put(bellLap, 'one')).statusCode).toBe(200)
    expect((await put(bellLap, 'one')).statusCode).toBe(200)
    expect((await put(bellLap, 'two', { set: 2, reps: 7 })).statusCode).toBe(200)
    expect((await put(bellLap, 'two', { set: 2, reps: 9 })).statusCode).toBe(200)
    expect((await view(bellLap)).sets.map(({ id, reps }) => [id, reps])).toEqual([
      ['one', 8],
      ['two', 9],
    ])
    expect((await bellLap.ask('DELETE', '/strength/sets/one')).statusCode).toBe(204)
    expect((await bellLap.ask('DELETE', '/strength/sets/one')).statusCode).toBe(204)
    expect((await view(bellLap)).sets.map(({ id }) => id)).toEqual(['two'])
  })

  test('two programs that write a set of one number have written two sets; the later one is numbered on', async () => {
    const bellLap = await planned(await freshUrl(url))
    await put(bellLap, 'phone-1')
    await put(bellLap, 'phone-2', { set: 2 })
    const other = await put(bellLap, 'watch-2', { set: 2, reps: 6 })
    expect(other.json()).toMatchObject({ id: 'watch-2', set: 3, reps: 6 })
    // Sent again by an outbox that did not hear the answer.
    expect((await put(bellLap, 'watch-2', { set: 2, reps: 6 })).json()).toMatchObject({ set: 3 })
    expect((await put(bellLap, 'phone-2', { set: 2, reps: 9 })).json()).toMatchObject({ set: 2 })
    // Another exercise and another session count for themselves.
    const bridge = { exercise: 'bridge', loadKg: 0 }
    expect((await put(bellLap, 'bridge', bridge)).json()).toMatchObject({ set: 1 })
    expect((await put(bellLap, 'gym', { sessionId: 'w1-strength-1' })).json()).toMatchObject({
      set: 1,
    })
    const squats = (await view(bellLap)).sets.filter(
      ({ exercise, sessionId }) => exercise === 'squat' && sessionId === null,
    )
    expect(squats.map(({ id, set, reps }) => [id, set, reps])).toEqual([
      ['phone-1', 1, 8],
      ['phone-2', 2, 9],
      ['watch-2', 3, 6],
    ])
  })

  test('a day that has every set it may have refuses one more and loses nothing', async () => {
    const bellLap = await planned(await freshUrl(url))
    for (let set = 1; set <= 20; set++) await put(bellLap, `set-${set}`, { set })
    const more = await put(bellLap, 'one-more', { set: 5 })
    expect([more.statusCode, more.json<{ detail: string }>().detail]).toEqual([
      400,
      expect.stringContaining('20 sets of this exercise'),
    ])
    expect((await view(bellLap)).sets.length).toBe(20)
    expect((await put(bellLap, 'set-20', { set: 20, reps: 5 })).statusCode).toBe(200)
  })

  test('deleting everything deletes the log', async () => {
    const bellLap = await planned(await freshUrl(url))
    await put(bellLap, 'one')
    const tests = { calfLeft: 20, calfRight: 20, hops: 10, hopPain: 0, bridgeS: 45, plankS: null }
    await bellLap.ask('PUT', '/strength/tests/t', { day: MONDAY, ...tests })
    expect(await view(bellLap)).toMatchObject({ sets: [{ id: 'one' }], tests: [{ id: 't' }] })
    const answer = await bellLap.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(answer.statusCode).toBeLessThan(300)
    expect(await view(bellLap)).toMatchObject({ sets: [], tests: [] })
  })
})

describe('what is refused', () => {
  test('a set of tomorrow, an exercise that does not exist, a weight that nobody lifts', async () => {
    const bellLap = await planned()
    const ahead = await put(bellLap, 'a', { day: addDays(MONDAY, 1) })
    expect([ahead.statusCode, ahead.json<{ code: string }>().code]).toEqual([400, 'not-valid'])
    expect((await put(bellLap, 'b', { exercise: 'headstand' })).statusCode).toBe(400)
    expect((await put(bellLap, 'c', { loadKg: 4000 })).statusCode).toBe(400)
    expect((await view(bellLap)).sets).toEqual([])
  })

  test('red pain ends with a clinician, not by changing or removing the set', async () => {
    const bellLap = await planned()
    const pain = { site: 'knee', side: 'left', score: 6 }
    await put(bellLap, 'one', { pain })
    const { stopped } = await view(bellLap)
    expect(stopped).not.toBeNull()
    const removed = await bellLap.ask('DELETE', '/strength/sets/one')
    expect([removed.statusCode, removed.json<{ code: string }>().code]).toEqual([
      409,
      'needs-clinician',
    ])
    expect((await put(bellLap, 'one', { pain: { ...pain, score: 1 } })).statusCode).toBe(409)
    expect((await put(bellLap, 'one', { pain, reps: 3 })).statusCode).toBe(200)
    expect((await view(bellLap)).stopped).not.toBeNull()
  })
})

describe('the plan follows the log', () => {
  test('pain of 4 in a set takes jumps and heavy legs out, and the pain is open on Today', async () => {
    const bellLap = await planned()
    await put(bellLap, 'one', { pain: { site: 'achilles', side: 'left', score: 4 } })
    const today = (await bellLap.ask('GET', '/today')).json<{ states: { kind: string }[] }>()
    expect(today.states.map(({ kind }) => kind)).toEqual(['pain'])
    const soon = (await view(bellLap)).days.filter(
      ({ session }) => session.day <= addDays(MONDAY, 3),
    )
    for (const { session } of soon) {
      expect(session).toMatchObject({ plyometricContacts: 0, heavyLegs: false })
    }
    // A slip of the thumb: amber pain may be corrected.
    expect((await put(bellLap, 'one')).statusCode).toBe(200)
    const corrected = (await bellLap.ask('GET', '/today')).json<{ states: object[] }>()
    expect(corrected.states).toEqual([])
  })

  test('equipment changes the exercises on every door, and the target follows the last time', async () => {
    const bellLap = await planned()
    const names = async () =>
      (await view(bellLap)).days[0]?.exercises.map(({ exercise }) => exercise) ?? []
    expect((await view(bellLap)).equipment).toBeNull()
    expect((await bellLap.ask('PUT', '/strength/equipment', { equipment: 'gym' })).statusCode).toBe(
      204,
    )
    const settings = (await bellLap.ask('GET', '/settings')).json<{ places: { gym: boolean } }>()
    expect(settings.places.gym).toBe(true)
    await bellLap.ask('PUT', '/strength/equipment', { equipment: 'none' })
    expect(await names()).not.toContain('squat')
    const [day] = (await view(bellLap)).days
    const exercise = day?.exercises.find(({ stepKg }) => stepKg !== null)
    const { sets, reps } = exercise?.target ?? { sets: 0, reps: 0 }
    const on = day?.session.day ?? MONDAY
    setClock(on)
    for (let set = 1; set <= sets; set += 1) {
      await put(bellLap, `s${set}`, {
        day: on,
        sessionId: day?.session.id,
        exercise: exercise?.exercise,
        set,
        reps,
        loadKg: 12,
      })
    }
    const next = (await view(bellLap)).days
      .find(({ session }) => session.day > on)
      ?.exercises.find((one) => one.exercise === exercise?.exercise)
    expect(next?.last.map(({ loadKg }) => loadKg)).toEqual(Array.from({ length: sets }, () => 12))
    expect(next?.target).toMatchObject({ loadKg: 12, reps: (reps ?? 0) + 1 })
  })

  test('tests are due before heavy work begins, and open the gate', async () => {
    const bellLap = await planned()
    expect((await view(bellLap)).gate.passed).toBe(false)
    let day = MONDAY
    for (; (await view(bellLap)).testsDueUntil === null; day = addDays(day, 1)) {
      expect(day < addDays(MONDAY, 60)).toBe(true)
      setClock(addDays(day, 1))
    }
    const tests = { calfLeft: 22, calfRight: 20, hops: 10, hopPain: 0, bridgeS: 50, plankS: 60 }
    const entered = await bellLap.ask('PUT', '/strength/tests/t', { day, ...tests })
    expect(entered.statusCode).toBe(200)
    const after = await view(bellLap)
    expect(after.gate.passed).toBe(true)
    expect(after.testsDueUntil).toBeNull()
    expect((await bellLap.ask('DELETE', '/strength/tests/t')).statusCode).toBe(204)
    expect((await view(bellLap)).gate.passed).toBe(false)
  })
})
