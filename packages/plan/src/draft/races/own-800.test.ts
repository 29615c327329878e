import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionsOf } from '../../model/with-sessions.ts'
import type { Plan } from '../../model/plan.ts'
import { buildRequest } from '../../testing/runners.ts'
import type { Overrides } from '../../testing/runners.ts'
import { buildPlan } from '../build-plan.ts'

/** With repetitions at mile pace behind them. */
const LONG = {
  goal: { weeks: 16 },
  history: { mileSessions28d: 4, largestFastSession30dM: 1600, strideExposures28d: 6 },
} as const

function planOf(overrides: Overrides): Plan {
  const result = buildPlan(buildRequest({ ...LONG, ...overrides }))
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}
const trials = (plan: Plan) =>
  sessionsOf(plan).filter(({ placedByEngine, role }) => placedByEngine === true && role === 'race')
const the800 = (plan: Plan) => trials(plan).find(({ workout }) => workout.sessionId === 'X8')

describe('an 800 of the plan itself', () => {
  const plan = planOf({})

  test('ends the ladder of trials 14 to 21 days before the race, a week or more after the 3K', () => {
    const own = the800(plan)
    const before = daysBetween(own?.day ?? '', plan.raceDay)
    expect(before).toBeGreaterThanOrEqual(14)
    expect(before).toBeLessThanOrEqual(21)
    const others = trials(plan).filter((one) => one !== own)
    expect(others.length).toBeGreaterThan(0)
    for (const { day } of others) {
      expect(daysBetween(day, own?.day ?? '')).toBeGreaterThanOrEqual(7)
    }
    const week = plan.weeks.find(({ sessions }) => own !== undefined && sessions.includes(own))
    expect(week?.sessions.filter(({ hard }) => hard)).toHaveLength(2)
  })

  test('gives way to a race of the runner', () => {
    const day = the800(plan)?.day ?? ''
    const race = {
      priority: 'B',
      distanceM: 1000,
      name: 'Club meet',
      day: addDays(day, 1),
    } as const
    expect(the800(planOf({ races: [race] }))).toBeUndefined()
  })

  test.each([
    { who: 'three runs a week', with: { availability: { runsPerWeek: 3 } } },
    { who: '62 years', with: { runner: { age: 62 } } },
    { who: 'no fast running known', with: { history: { mileSessions28d: 0 } } },
    { who: 'a plan of 12 weeks', with: { goal: { weeks: 12 } } },
  ] as { who: string; with: Overrides }[])('is none with $who', ({ with: overrides }) => {
    expect(the800(planOf(overrides))).toBeUndefined()
  })
})
