import { say, titleText } from '@bell-lap/workout/testing/english'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import type { Plan, PlannedRace, PlanRequest } from '../../model/plan.ts'
import { buildRequest, historyFor } from '../../testing/runners.ts'
import type { Overrides } from '../../testing/runners.ts'
import { checkInvariants } from '../../invariants/check-invariants.ts'
import { buildPlan } from '../build-plan.ts'
import { settleGoal } from './settle-goal.ts'

const TODAY = '2026-01-05'
const race = (after: number, priority: PlannedRace['priority'], distanceM = 3000): PlannedRace => ({
  day: addDays(TODAY, after),
  distanceM,
  name: `Race ${after}`,
  priority,
})

function planFor(overrides: Overrides): Plan {
  const result = buildPlan(buildRequest(overrides))
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}
const racesOf = (plan: Plan) =>
  plan.weeks.flatMap((week) => week.sessions).filter(({ role }) => role === 'race')
const notesOf = (plan: Plan, code: string) =>
  plan.notes.filter((note) => note.code === code).map(({ text }) => say(text))

describe('an A race over the goal’s distance', () => {
  test('is the goal, and its length breaks no rule of those who asked for it, as a given race day does not', () => {
    const own = { ...race(33, 'A', 5000), name: 'Own 5 km' }
    const request = buildRequest({
      runner: { age: 76 },
      history: {
        ...historyFor(17, 5),
        weeklyKm: [26, 12.6, 18.5, 18.7, 12.6, 0, 0, 0],
        longestRun30dKm: 4.9,
        runFreeDays: 27,
      },
      goal: { event: '5k', raceDay: null, weeks: null, whenReady: true },
      races: [own],
    })
    const result = buildPlan(request)
    if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
    expect(result.plan.raceDay).toBe(own.day)
    expect(result.plan.notes.map(({ code }) => code)).toContain('long-race')
    expect(
      checkInvariants(result.plan, request).filter(({ invariant }) => invariant === 1),
    ).toEqual([])
  })
})

describe('when ready', () => {
  const ready = (goal: Partial<PlanRequest['goal']> = {}) =>
    ({ raceDay: null, weeks: null, whenReady: true, ...goal }) as const

  test('a runner who has never run mile pace needs longer than one who has', () => {
    const known = { ...historyFor(45, 5), largestFastSession30dM: 1600, mileSessions28d: 4 }
    const fresh = planFor({ goal: ready() })
    const fit = planFor({ goal: ready(), history: known })
    expect(fresh.weeks.length).toBeGreaterThan(fit.weeks.length)
    expect(notesOf(fresh, 'when-ready')[0]).toMatch(/You need about 14 weeks.*strides/)
    expect(notesOf(fit, 'when-ready')[0]).toMatch(/You need about 8 weeks/)
  })

  test('the first meet that leaves time enough is raced', () => {
    const meets = [30, 105, 140].map((after) => addDays(TODAY, after))
    const plan = planFor({ goal: ready({ meets }) })
    expect(daysBetween(TODAY, plan.raceDay)).toBe(105)
    expect(racesOf(plan).at(-1)?.day).toBe(plan.raceDay)
  })

  test('with no meet in reach it ends in a time trial, and says so', () => {
    const plan = planFor({ goal: ready({ meets: [addDays(TODAY, 20)] }) })
    expect(notesOf(plan, 'when-ready')[0]).toMatch(/ends with a time trial/)
    expect(plan.weeks.at(-1)?.sessions.at(-1)?.role).toBe('test')
  })
})

describe('races by how much they matter', () => {
  test('an A race over the distance is the goal where no day is given', () => {
    const plan = planFor({ goal: { raceDay: null, weeks: null }, races: [race(90, 'A', 1500)] })
    expect(plan.raceDay).toBe(addDays(TODAY, 90))
    expect(notesOf(plan, 'goal-named')).toHaveLength(1)
  })

  test('a second A race on the way is run as a tune-up, and the plan says so', () => {
    const goal = { raceDay: addDays(TODAY, 90), weeks: null }
    const plan = planFor({ goal, races: [race(48, 'A', 1500)] })
    expect(notesOf(plan, 'one-goal')).toHaveLength(1)
    expect(racesOf(plan).map(({ priority }) => priority)).toEqual(['B', 'A'])
  })

  test('a race that lies behind the goal or in the past is told of, not dropped', () => {
    const goal = { raceDay: addDays(TODAY, 90), weeks: null }
    const plan = planFor({ goal, races: [race(100, 'B'), race(-3, 'C')] })
    expect(notesOf(plan, 'race-left-out').join(' ')).toMatch(/after the goal race.*is over/)
  })

  test('the goal itself among the races is no other race', () => {
    const goal = { ...buildRequest().goal, raceDay: addDays(TODAY, 90), weeks: null }
    const settled = settleGoal(buildRequest({ goal, races: [race(90, 'A', 1609.344)] }))
    expect(settled.request.races).toEqual([])
  })

  test('before a B race three days without anything hard and a lighter week; a C race has neither', () => {
    const day = addDays(TODAY, 47) // a Saturday
    const as = (priority: 'B' | 'C') => planFor({ races: [{ ...race(47, priority), day }] })
    const hardBefore = (plan: Plan) =>
      plan.weeks
        .flatMap((week) => week.sessions)
        .filter((one) => one.hard && daysBetween(one.day, day) > 0 && daysBetween(one.day, day) < 3)
    const kmOf = (plan: Plan) =>
      plan.weeks.find((week) => daysBetween(week.startDay, day) === 5)?.distanceM ?? 0
    expect(hardBefore(as('B'))).toEqual([])
    expect(kmOf(as('B'))).toBeLessThan(kmOf(as('C')))
    expect(racesOf(as('C')).map(({ priority }) => priority)).toContain('C')
  })

  test('C races may lie a week apart, B races may not', () => {
    const both = (priority: 'B' | 'C') =>
      planFor({ races: [race(40, priority), race(47, priority)] })
    const own = (plan: Plan) =>
      racesOf(plan).filter(({ workout }) => titleText(workout).startsWith('Race: Race'))
    expect(own(both('C'))).toHaveLength(2)
    expect(own(both('B'))).toHaveLength(1)
    expect(notesOf(both('B'), 'race-left-out')[0]).toMatch(/too close/)
  })
})

test('a road mile is raced on the road, also by a runner with a track', () => {
  const plan = planFor({ goal: { event: 'road-mile', weeks: 10 } })
  const last = plan.weeks.at(-1)?.sessions.at(-1)?.workout
  expect(last?.place).toBe('road')
  expect(last && titleText(last)).toBe('Road mile time trial')
})

test.each([
  [12, 11],
  [6, 7],
])('when every day of week %i is blocked the time trial is in week %i', (weeks, becomes) => {
  const blockedDays = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(TODAY, 7 * (weeks - 1) + day))
  const plan = planFor({ goal: { weeks }, availability: { blockedDays } })
  expect(plan.weeks).toHaveLength(becomes)
  expect(notesOf(plan, 'other-length')[0]).toContain(`the plan has ${becomes} weeks`)
})
