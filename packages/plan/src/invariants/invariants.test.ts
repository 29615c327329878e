import { say } from '@bell-lap/workout/testing/english'
import { describe, expect, test } from 'vitest'
import { longRunLadderKm } from '../ledger/long-run-ladder.ts'
import { buildPlan } from '../draft/build-plan.ts'
import type { Plan, PlanRequest } from '../model/plan.ts'
import { buildRequest } from '../testing/runners.ts'
import { BREAKS } from '../testing/broken-plans.ts'
import { checkInvariants } from './check-invariants.ts'
import type { Told } from './checked-plan.ts'
import { INVARIANTS } from './invariants.ts'

const request: PlanRequest = buildRequest({ availability: { gym: true } })

function goodPlan(): Plan {
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  return result.plan
}

test('the invariants 1 to 48 are there, each once', () => {
  const first = Array.from({ length: 48 }, (_, i) => i + 1)
  expect(INVARIANTS.map(({ number }) => number)).toEqual(first)
})

test('a plan of the engine breaks none', () => {
  expect(checkInvariants(goodPlan(), request)).toEqual([])
})

describe('a plan that breaks a rule is found out, with the ids of what broke it', () => {
  // The fortieth looks at what comes after the race, which the engine alone makes; see below.
  test.each(INVARIANTS.filter(({ number }) => number !== 40))('$number $name', ({ number }) => {
    const broken = BREAKS[number]?.(goodPlan(), request)
    if (broken === undefined) throw new Error(`there is no broken plan for rule ${number}`)
    const found = checkInvariants(broken.plan, broken.request, broken.told).filter(
      ({ invariant }) => invariant === number,
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { offendingIds, detail } of found) {
      expect(offendingIds.length).toBeGreaterThan(0)
      expect(say(detail)).not.toBe('')
    }
  })
})

describe('the rules about breaks, strength and days', () => {
  const found = (number: number, plan: Plan, asked: PlanRequest, told?: Told) =>
    checkInvariants(plan, asked, told)
      .filter(({ invariant }) => invariant === number)
      .map(({ detail }) => say(detail))

  test('41: the sum of a day counts, and a second run keeps away from the long run', () => {
    const broken = BREAKS[41]?.(goodPlan(), request)
    if (broken === undefined) throw new Error('missing')
    const details = found(41, broken.plan, broken.request).join(' ')
    expect(details).toMatch(/km on .* the limit is/)
    expect(details).toMatch(/a second run on the day of the long run/)
  })

  test('44: hard running and kilometres too soon are told apart', () => {
    const plan = goodPlan()
    const weeks = plan.weeks.map((week) => ({
      ...week,
      sessions: week.sessions.map((one) =>
        one.id === 'w0-quality-1' ? { ...one, hard: true } : one,
      ),
    }))
    const asked = { ...request, history: { ...request.history, runFreeDays: 20 } }
    const details = found(44, { ...plan, weeks }, asked).join(' ')
    expect(details).toMatch(/hard too soon after/)
    expect(details).toMatch(/km in seven days after/)
  })

  test('44: days of which nothing is known are no rest', () => {
    const gap = { day: '2025-12-01', lastDay: '2026-01-04' }
    const asked = { ...request, history: { ...request.history, runFreeDays: 20 } }
    expect(
      found(44, goodPlan(), asked, { today: asked.today, limits: [], unknown: [gap] }),
    ).toEqual([])
  })

  test('43: under 18 no heavy legs and at most 60 jumps', () => {
    const young = {
      ...request,
      runner: {
        ...request.runner,
        age: 17,
        health: { ...request.runner.health, guardianConsents: true },
      },
    }
    expect(found(43, goodPlan(), young).join(' ')).toMatch(/heavy strength work/)
    const made = buildPlan(young)
    if (made.refused) throw new Error('refused')
    const strength = made.plan.weeks.flatMap((week) => week.strength)
    expect(strength.length).toBeGreaterThan(5)
    expect(strength.every(({ heavyLegs }) => !heavyLegs)).toBe(true)
  })
})

test.each([
  [8, 14],
  [10, 30],
  [14, 30],
  [6, 6],
])(
  'after the race, long runs from %f km back to %f km never jump by more than a tenth',
  (from, to) => {
    const ladder = longRunLadderKm(from, to)
    ladder.forEach((km, i) => expect(km).toBeLessThanOrEqual(1.1 * (ladder[i - 1] ?? from) + 0.01))
  },
)
