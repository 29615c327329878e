/** What a coach objected to in plans that were read week by week. */
import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { sessionFacts } from '../ledger/session-facts.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Plan, PlannedSession, PlanWeek } from '../model/plan.ts'
import { buildRequest, historyFor } from '../testing/runners.ts'
import type { Overrides } from '../testing/runners.ts'
import { buildPlan } from './build-plan.ts'

const SOME_FAST = { largestFastSession30dM: 1200, mileSessions28d: 2 }

function planFor(overrides: Overrides): Plan {
  const made = buildPlan(buildRequest(overrides))
  if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
  return made.plan
}

const plans = (
  [
    { km: 45, runs: 5, weeks: 12, fast: {} },
    { km: 50, runs: 5, weeks: 24, fast: SOME_FAST },
    { km: 60, runs: 6, weeks: 12, fast: SOME_FAST },
  ] as const
).map(({ km, runs, weeks, fast }) => {
  const history = { ...historyFor(km, runs), ...fast }
  return planFor({ history, availability: { runsPerWeek: runs }, goal: { weeks } })
})

test('the last sharpening holds whole 400s where three quarters of the fullest week have room for them', () => {
  const { ability } = buildRequest()
  const small = planFor({
    history: { ...historyFor(35, 4), ...SOME_FAST },
    availability: { runsPerWeek: 4 },
    goal: { weeks: 6 },
  })
  const repsM = (sessions: readonly PlannedSession[]) =>
    sessions
      .filter(({ role }) => role === 'quality')
      .reduce((sum, { workout }) => sum + sessionFacts(workout, ability).repFastM, 0)
  for (const plan of [...plans, small]) {
    const sharpening = sessionsOf(plan).find(({ id }) => id.endsWith('-sharpening'))
    if (sharpening === undefined) throw new Error('no sharpening')
    const fullestM = Math.max(...plan.weeks.map(({ sessions }) => repsM(sessions)))
    expect(fullestM).toBeGreaterThanOrEqual(1600)
    expect(repsM([sharpening])).toBeGreaterThanOrEqual(1200)
    expect(repsM(plan.weeks.at(-1)?.sessions ?? [])).toBeLessThanOrEqual(0.75 * fullestM)
  }
})

test('in a week with a trial no easy run is longer than those of the weeks before', () => {
  const isTrial = ({ sessions }: PlanWeek) =>
    sessions.some(({ role, id }) => (role === 'test' || role === 'race') && id !== 'race')
  const longest = (weeks: readonly PlanWeek[]) =>
    Math.max(
      0,
      ...weeks.flatMap(({ sessions }) =>
        sessions.flatMap(({ role, distanceM }) => (role === 'easy' ? distanceM : [])),
      ),
    )
  for (const { weeks } of plans) {
    const trials = weeks.filter((week, i) => i > 2 && i < weeks.length - 1 && isTrial(week))
    expect(trials.length).toBeGreaterThan(0)
    for (const week of trials)
      expect(longest([week])).toBeLessThanOrEqual(
        1 + longest(weeks.filter(({ index }) => index < week.index && index >= week.index - 3)),
      )
  }
})

test('a runner at home on a belt runs something at mile effort in the first two weeks', () => {
  const treadmill = { maximumMps: 16 / 3.6, maximumGradePct: 10, home: true }
  const plan = planFor({ availability: { treadmill } })
  const [first, second] = plan.weeks
  const quality = (week: PlanWeek | undefined) =>
    (week?.sessions ?? []).filter(
      ({ role, workout }) => role === 'quality' && workout.family === 'H',
    )
  expect(quality(first).length + quality(second).length).toBeGreaterThan(0)
})

describe('the kilometres of the base', () => {
  const kmOf = (most: number) => {
    const history = { ...historyFor(45, 5), weeklyKm: [45, 45, most, 45, 45, 45, 45, 45] }
    return planFor({ history }).weeks.map(({ distanceM }) => distanceM / 1000)
  }

  test('grow back to the fullest week that was run lately, and no further', () => {
    const [usual, full] = [kmOf(45), kmOf(52)]
    expect(Math.max(...full)).toBeGreaterThan(Math.max(...usual) + 1)
    expect(Math.max(...full)).toBeLessThanOrEqual(52)
    expect(Math.max(...kmOf(80))).toBeLessThanOrEqual(1.2 * 45)
  })
})

test('threshold ends no earlier than ten days before the race', () => {
  for (const plan of plans) {
    const days = sessionsOf(plan)
      .filter(({ workout }) => sessionFacts(workout, buildRequest().ability).thresholdM > 800)
      .map(({ day }) => day)
    expect((days.at(-1) ?? '') >= addDays(plan.raceDay, -10)).toBe(true)
  }
})

test('in the week of the race of a runner with three runs, no easy run is as long as a long one', () => {
  const history = historyFor(24, 3)
  const { weeks } = planFor({ history, availability: { runsPerWeek: 3 } })
  const longest = (week: PlanWeek | undefined, wanted: string) =>
    Math.max(0, ...(week?.sessions ?? []).map((one) => (one.role === wanted ? one.distanceM : 0)))
  const long = Math.max(...weeks.slice(-4, -1).map((week) => longest(week, 'long')))
  expect(longest(weeks.at(-1), 'easy')).toBeGreaterThan(0)
  expect(longest(weeks.at(-1), 'easy')).toBeLessThanOrEqual(0.7 * long)
})

test('who learns first runs nothing near all out, and nobody does before the first strides', () => {
  const old = planFor({
    runner: { age: 71, yearsRunning: 30 },
    history: historyFor(30, 4),
    availability: { runsPerWeek: 4 },
    goal: { weeks: 16 },
  })
  expect(sessionsOf(old).map(({ workout }) => workout.sessionId)).not.toContain('A1')
  const small = planFor({
    history: historyFor(20, 3),
    availability: { runsPerWeek: 3 },
    goal: { weeks: 8 },
  })
  const [first] = small.weeks
  expect((first?.sessions ?? []).map(({ workout }) => workout.sessionId)).not.toContain('N2')
})

test('with a late 800 of its own, a plan still has threshold or 3K to 5K pace in every ten days', () => {
  const history = { ...historyFor(50, 5), ...SOME_FAST }
  const { notes, weeks } = planFor({ history, goal: { weeks: 24 } })
  const ids = weeks.flatMap(({ sessions }) => sessions.map(({ workout }) => workout.sessionId))
  expect(ids).toContain('X8')
  expect(notes.filter(({ code }) => code.startsWith('soft-47'))).toEqual([])
})
