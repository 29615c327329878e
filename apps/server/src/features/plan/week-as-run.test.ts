/** The week shows and counts what was run, planned or not, on the plan and on Today. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { madeRun } from '../../testing/made-files.ts'
import type { TestBellLap, TestImport } from '../../testing/open-for-test.ts'
import { at, closeAll, NOTHING_SAID, planned, TODAY } from '../../testing/told-states.ts'
import type { Today } from '../today/schema.ts'
import type { PlanView, WeekReview } from './plan-schema.ts'

afterEach(closeAll)

const planOf = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan')).json<{ plan: PlanView }>().plan
const todayOf = async (one: TestBellLap) => (await one.ask('GET', '/today')).json<Today>()
const weekOf = ({ weeks, currentWeekIndex }: PlanView) => {
  const week = weeks.find(({ index }) => index === currentWeekIndex)
  if (week === undefined) throw new Error('no week now')
  return week
}
const sessionOf = (plan: PlanView, id: string) =>
  plan.weeks.flatMap(({ sessions }) => [...sessions]).find((session) => session.id === id)

async function run(one: TestBellLap, day: string, distanceM: number): Promise<void> {
  const name = `${day}-${distanceM}.fit`
  const answer = await one.upload([{ name, bytes: madeRun(day, { distanceM }) }])
  await one.finished(answer.json<TestImport>().id)
}

/** Monday of the second week, in which Monday and Friday have no session. */
const MONDAY = addDays(TODAY, -2)

async function inSecondWeek(): Promise<TestBellLap> {
  const one = await planned()
  at(MONDAY)
  return one
}

describe('a run on a day without a session', () => {
  test('stands in the week, counts for it, and the day is no rest day on Today', async () => {
    const one = await inSecondWeek()
    const before = weekOf(await planOf(one))
    expect(before.sessions.filter(({ day }) => day === MONDAY)).toEqual([])
    expect(before.ran).toEqual({ distanceM: 0, movingTimeS: 0, fastM: 0 })
    await run(one, MONDAY, 21_000)
    const week = weekOf(await planOf(one))
    expect(week.runs).toMatchObject([{ day: MONDAY, sessionId: null }])
    expect(week.ran.distanceM).toBeCloseTo(21_000, -3)
    const today = await todayOf(one)
    expect(today.session).toBeNull()
    expect(today.week?.runs).toEqual(week.runs)
    expect(today.week?.ran).toEqual(week.ran)
  })
})

describe('a plan made in the middle of a week', () => {
  test('counts what was run in the week before as part of the whole, once', async () => {
    const one = await planned()
    const [made] = (await planOf(one)).weeks
    expect(made?.wholeDistanceM).toBe(made?.distanceM)
    await run(one, '2026-05-18', 12_000)
    const plan = await planOf(one)
    const week = weekOf(plan)
    expect(week.wholeDistanceM).toBeCloseTo(week.distanceM + week.ran.distanceM, -2)
    expect(week.ran.distanceM).toBeCloseTo(12_000, -3)
    expect((await todayOf(one)).week?.wholeDistanceM).toBe(week.wholeDistanceM)
    const next = plan.weeks.find(({ index }) => index === week.index + 1)
    expect(next?.wholeDistanceM).toBe(next?.distanceM)
  })
})

describe('a session', () => {
  const firstOf = async (one: TestBellLap) => {
    const [first] = weekOf(await planOf(one)).sessions
    if (first === undefined) throw new Error('an empty week')
    return first
  }

  test.each([
    ['done', 1],
    ['changed', 0.6],
  ])('is %s when %f of it was run', async (state, share) => {
    const one = await inSecondWeek()
    const { id, day, distanceM } = await firstOf(one)
    at(day)
    await run(one, day, share * distanceM)
    const plan = await planOf(one)
    expect(sessionOf(plan, id)).toMatchObject({ state, done: { day } })
    expect(weekOf(plan).runs).toMatchObject([{ day, sessionId: id }])
    expect(weekOf(plan).ran.distanceM).toBeCloseTo(share * distanceM, -3)
  })

  test('is missed without a run, and done where a check-in rates it', async () => {
    const one = await inSecondWeek()
    const { id, day, distanceM } = await firstOf(one)
    at(addDays(day, 1))
    expect(sessionOf(await planOf(one), id)).toMatchObject({ state: 'missed' })
    const rated = { day, ...NOTHING_SAID, effortCr10: 4, pain: [], redFlags: [] }
    expect((await one.ask('POST', '/check-ins', rated)).statusCode).toBe(200)
    const plan = await planOf(one)
    expect(sessionOf(plan, id)).toMatchObject({ state: 'done', done: null })
    expect(weekOf(plan).ran.distanceM).toBeCloseTo(distanceM, 0)
  })

  test('run a day early is done, on the day that it was run', async () => {
    const one = await inSecondWeek()
    const { sessions } = weekOf(await planOf(one))
    const isFree = (day: string) => sessions.every((session) => session.day !== day)
    const easy = sessions.find(({ role, day }) => role === 'easy' && isFree(addDays(day, -1)))
    if (easy === undefined) throw new Error('no easy run after a free day')
    const { id, day, distanceM } = easy
    const early = addDays(day, -1)
    at(early)
    await run(one, early, distanceM)
    const plan = await planOf(one)
    expect(sessionOf(plan, id)).toMatchObject({ state: 'done', done: { day: early } })
    expect(weekOf(plan).runs).toMatchObject([{ day: early, sessionId: id }])
  })
})

describe('the review of a week', () => {
  const reviewOf = async (one: TestBellLap, startDay: string) =>
    (await one.ask('GET', `/plan/weeks/${startDay}/review`)).json<{ review: WeekReview | null }>()
      .review
  const codesOf = ({ ran, moved, next }: WeekReview) =>
    [...ran, ...moved, ...(next === null ? [] : [next])].map(({ code }) => code)

  test('is on Today on Sunday and Monday, and the same as of the week itself', async () => {
    const one = await inSecondWeek()
    const week = weekOf(await planOf(one))
    const [first] = week.sessions
    if (first === undefined) throw new Error('an empty week')
    at(first.day)
    await run(one, first.day, first.distanceM)
    expect((await todayOf(one)).review).toBeNull()
    const sunday = addDays(week.startDay, 6)
    at(sunday)
    const { review } = await todayOf(one)
    expect(review).toEqual(await reviewOf(one, week.startDay))
    at(addDays(sunday, 1))
    const onMonday = (await todayOf(one)).review
    expect(onMonday?.startDay).toBe(week.startDay)
    const reviewed = (await planOf(one)).weeks[week.index]
    expect(onMonday?.ran[0]).toEqual({
      code: 'week-review.ran',
      values: { ranM: reviewed?.ran.distanceM, distanceM: reviewed?.wholeDistanceM, count: 1 },
    })
    expect(codesOf(onMonday as WeekReview)).toContain('week-review.next-missed')
    at(addDays(sunday, 2))
    expect((await todayOf(one)).review).toBeNull()
    expect(await reviewOf(one, week.startDay)).toMatchObject({ startDay: week.startDay })
    expect(await reviewOf(one, addDays(week.startDay, 14))).toBeNull()
  })
})
