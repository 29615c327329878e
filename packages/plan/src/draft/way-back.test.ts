import { message } from '@bell-lap/units/message'
import { say, titleText } from '@bell-lap/workout/testing/english'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { buildPlan } from './build-plan.ts'
import { longestKnownRunKm } from '../ledger/usual-week.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import type { Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import { abilityFor, buildRequest, historyFor } from '../testing/runners.ts'

const TODAY = '2026-06-22'
type Runs = PlanRequest['availability']['runsPerWeek']

/** The Monday after the mile: two lighter weeks behind, mile pace in the legs, a shorter long run. */
function afterTheMile(km: number, runs: Runs, goal: Partial<PlanRequest['goal']>): PlanRequest {
  return buildRequest({
    today: TODAY,
    ability: abilityFor(352),
    history: {
      ...historyFor(km, runs),
      weeklyKm: [0.9, 1, 0.8, 0.98, 0.96, 0.95, 0.75, 0.55].map((share) => share * km),
      longestRun30dKm: 0.23 * km,
      largestFastSession30dM: 2400,
      fastMetresLastWeekM: 1500,
      strideExposures28d: 6,
      mileSessions28d: 5,
    },
    availability: { runsPerWeek: runs },
    goal: { weeks: null, ...goal },
  })
}

function planFor(request: PlanRequest): Plan {
  const made = buildPlan(request)
  if (made.refused) throw new Error(made.reasons.map(({ code }) => code).join(' '))
  return made.plan
}
const sessionsOf = (plan: Plan): readonly PlannedSession[] =>
  plan.weeks.flatMap(({ sessions }) => sessions)
const longKm = (plan: Plan) =>
  sessionsOf(plan)
    .filter(({ role }) => role === 'long')
    .map(({ distanceM }) => distanceM / 1000)

const RUNNERS = [
  { km: 22, runs: 3, goal: { event: '5k' } },
  { km: 28, runs: 4, goal: { event: '5k' } },
  { km: 45, runs: 5, goal: { event: '10k' } },
  { km: 60, runs: 6, goal: { event: '10k', towards: 'half' } },
  { km: 75, runs: 7, goal: { event: '10k', towards: 'marathon' } },
] as const

describe.each(RUNNERS)('the way back, $km km in $runs runs to $goal', ({ km, runs, goal }) => {
  const request = afterTheMile(km, runs, goal)
  const plan = planFor(request)

  test('is three to six weeks of one phase and ends with the longer race', () => {
    expect(plan.weeks.length).toBeGreaterThanOrEqual(3)
    expect(plan.weeks.length).toBeLessThanOrEqual(6)
    expect(new Set(plan.weeks.map(({ phase }) => phase))).toEqual(new Set(['transition']))
    const last = sessionsOf(plan).at(-1)
    expect(last).toMatchObject({ day: plan.raceDay, role: 'test' })
    expect(last && titleText(last.workout)).toMatch(/^(5|10) km time trial$/)
  })

  test('begins with an easy week', () => {
    const [first, ...rest] = plan.weeks
    expect(first?.sessions.filter(({ hard }) => hard)).toEqual([])
    expect(first?.focus).toEqual(message('focus.after-race'))
    expect((first?.distanceM ?? 0) / 1000).toBeLessThan(0.8 * km)
    expect(rest.flatMap(({ sessions }) => sessions).some(({ hard }) => hard)).toBe(true)
  })

  test('touches mile pace at least every ten days', () => {
    const touches = sessionsOf(plan)
      .filter(({ workout }) => /^(R|B5)/.test(workout.sessionId))
      .map(({ day }) => day)
    // The mile itself was run on the day before the first.
    const days = [addDays(TODAY, -1), ...touches, plan.raceDay]
    const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(10)
  })

  test('brings the long run up, never by more than a tenth over the longest of 30 days', () => {
    const runsKm = longKm(plan)
    let longest = longestKnownRunKm(request)
    for (const each of runsKm) {
      expect(each).toBeLessThanOrEqual(1.1 * longest + 0.1)
      longest = Math.max(longest, each)
    }
    expect(Math.max(...runsKm)).toBeGreaterThan(runsKm[0] ?? 0)
  })

  test('says why in words of the way back, not of a mile to come', () => {
    const reasons = sessionsOf(plan).map(({ why }) => why)
    const ofMile = [/^why\.(vo2|threshold)$/, /second half of the race/]
    for (const why of reasons) {
      const code = typeof why === 'string' ? '' : why.code
      expect([code, say(why)].filter((one) => ofMile.some((mile) => mile.test(one)))).toEqual([])
    }
    expect(reasons.some((why) => /mile pace/.test(say(why)))).toBe(true)
  })

  test('keeps every rule and says what may be hoped, with its grade', () => {
    expect(checkInvariants(plan, request)).toEqual([])
    const words = plan.notes.find(({ code }) => code === 'way-back')?.text
    expect(words && say(words)).toMatch(/grade [BC]|untested|no trial/)
  })
})

test('towards a marathon every other long run holds marathon pace, away from what is hard', () => {
  const plan = planFor(afterTheMile(75, 6, { event: '10k', towards: 'marathon' }))
  const hard = sessionsOf(plan).filter((session) => session.hard)
  const blocks = hard.filter(({ workout }) => workout.sessionId === 'B4')
  expect(blocks.length).toBeGreaterThan(0)
  for (const { id, day } of blocks) {
    const others = hard.filter((other) => other.id !== id)
    expect(others.every((other) => Math.abs(daysBetween(other.day, day)) >= 2)).toBe(true)
  }
})

test.each([
  ['5k', undefined, 4],
  ['10k', undefined, 5],
  ['10k', 'half', 6],
  ['10k', 'marathon', 6],
] as const)('%s towards %s takes %i weeks where nothing is said', (event, towards, weeks) => {
  expect(planFor(afterTheMile(50, 5, { event, towards })).weeks).toHaveLength(weeks)
})

test('a long race soon is what the way back is for, and no reason to refuse it', () => {
  const request = afterTheMile(60, 6, { event: '10k', towards: 'half' })
  const half = {
    day: '2026-08-16',
    distanceM: 21_097,
    name: 'Harbour half',
    priority: 'A',
  } as const
  expect(buildPlan({ ...request, races: [half] }).refused).toBe(false)
})

test('more than six weeks are no way back; the nearest that is possible is named', () => {
  const made = buildPlan(afterTheMile(45, 5, { event: '10k', weeks: 9 }))
  expect(made).toMatchObject({ refused: true, nearest: { weeks: 6 } })
})

test('“when ready” is for a mile: the way back says so and takes its own length', () => {
  const plan = planFor(afterTheMile(50, 5, { event: '10k', whenReady: true }))
  expect(plan.weeks).toHaveLength(5)
  expect(plan.notes.map(({ code }) => code)).toContain('own-length')
})

test('where the long runs are too short for ten kilometres all out it ends with five', () => {
  const plan = planFor(afterTheMile(28, 4, { event: '10k' }))
  expect(plan.goal.event).toBe('5k')
  expect(plan.notes.map(({ code }) => code)).toContain('shorter-trial')
})
