import { describe, expect, test } from 'vitest'
import type { Plan, PlanWeek } from '../model/plan.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import { buildRequest, historyFor } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'

// Bands of published plans (science J3), for runners of 30 to 70 km a week; not copies of them.
const RUNNERS = [
  { km: 30, runs: 4, weeks: 8 },
  { km: 35, runs: 4, weeks: 12 },
  { km: 45, runs: 5, weeks: 12 },
  { km: 55, runs: 5, weeks: 16 },
  { km: 60, runs: 6, weeks: 12 },
  { km: 70, runs: 6, weeks: 20 },
] as const

/** Who has run 200s and 400s before, and who has run nothing fast at all. */
const SOME_FAST = { largestFastSession30dM: 1200, mileSessions28d: 2 }
const BEFORE = [
  { name: 'some mile pace before', fast: SOME_FAST },
  { name: 'nothing fast before', fast: {} },
]
const CASES = RUNNERS.flatMap((runner) => BEFORE.map((before) => ({ ...runner, ...before })))

function planFor({ km, runs, weeks, fast }: (typeof CASES)[number]): Plan {
  const history = { ...historyFor(km, runs), ...fast }
  const made = buildPlan(
    buildRequest({ history, availability: { runsPerWeek: runs }, goal: { weeks } }),
  )
  if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
  return made.plan
}

const ABILITY = buildRequest().ability
const qualityOf = ({ sessions }: PlanWeek) => sessions.filter(({ role }) => role === 'quality')
/** Repetitions at mile pace or faster; no strides. */
const mileM = (week: PlanWeek) =>
  qualityOf(week).reduce((sum, { workout }) => sum + sessionFacts(workout, ABILITY).repFastM, 0)
/** With the 800 m that a long plan places in one of its weeks: it is run faster than a mile. */
const mileWith800M = (week: PlanWeek) =>
  mileM(week) + (week.sessions.some(({ workout }) => workout.sessionId === 'X8') ? 800 : 0)

describe.each(CASES)('a plan of $weeks weeks from $km km in $runs runs, $name', (runner) => {
  const plan = planFor(runner)
  const full = plan.weeks.filter((week) => !week.cutBack && week.phase !== 'sharpen')

  test('has one long run a week and two quality sessions, or a race in place of one', () => {
    for (const week of full) {
      expect(week.sessions.filter(({ role }) => role === 'long').length).toBe(1)
      const raced = week.sessions.filter(({ role }) => role === 'race' || role === 'test').length
      expect(qualityOf(week).length + raced).toBeLessThanOrEqual(2)
      expect(qualityOf(week).length + raced).toBeGreaterThanOrEqual(1)
    }
    const two = full.filter((week) => qualityOf(week).length === 2).length
    expect(two / full.length).toBeGreaterThanOrEqual(0.6)
  })

  test('runs 1.2 km or more at mile pace in its mile-specific weeks and at most 8 % of the usual week, strides not counted', () => {
    const specific = full.filter((week) => week.phase === 'specific').map(mileWith800M)
    expect(Math.min(...specific)).toBeGreaterThanOrEqual(1200)
    expect(Math.max(...specific)).toBeLessThanOrEqual(0.08 * 1000 * runner.km)
  })

  test('leads up to them: the most at mile pace in any week comes in the mile-specific ones', () => {
    const most = Math.max(...plan.weeks.map(mileM))
    const at = plan.weeks.findLastIndex((week) => mileM(week) === most)
    expect(plan.weeks[at]?.phase).toBe('specific')
  })

  test('has an easier version of each quality session, shorter and with a tenth less work or more', () => {
    for (const { workout, easier } of plan.weeks.flatMap(qualityOf)) {
      const full = sessionFacts(workout, ABILITY)
      const less = sessionFacts(easier, ABILITY)
      expect(less.durationS).toBeLessThan(full.durationS)
      if (easier.sessionId !== 'E2') expect(less.workS).toBeLessThanOrEqual(0.9 * full.workS)
    }
  })

  test('has its hills in the first two thirds, in two cycles in the first three quarters, never after', () => {
    const hilly = plan.weeks.filter((week) =>
      qualityOf(week).some(({ workout }) => workout.family === 'H'),
    )
    expect(hilly.length).toBeGreaterThan(0)
    for (const { index } of hilly) {
      const until = plan.weeks.length >= 18 ? 3 / 4 : 2 / 3
      expect(index).toBeLessThan(until * plan.weeks.length)
    }
  })

  test('has a trial or tune-up in its last half before the race', () => {
    const races = plan.weeks.flatMap((week) =>
      week.sessions
        .filter(({ role, id }) => (role === 'race' || role === 'test') && id !== 'race')
        .map(() => week.index),
    )
    expect(races.some((index) => index >= plan.weeks.length / 2)).toBe(true)
  })

  test('sharpens: in race week at most half of the mile pace of its fullest week, or whole 300s and openers', () => {
    const fastest = Math.max(...full.map(mileM))
    const last = plan.weeks.at(-1)
    const fastM = last === undefined ? 0 : mileM(last)
    expect(fastM).toBeLessThanOrEqual(Math.max(0.5 * fastest, 1300))
  })
})
