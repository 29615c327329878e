import { describe, expect, test } from 'vitest'
import { longRunLadderKm } from '../bridge/long-run-ladder.ts'
import { buildPlan } from '../build/build-plan.ts'
import type { Plan, PlanRequest } from '../plan.ts'
import { buildRequest } from '../testing/runners.ts'
import { BREAKS } from '../testing/broken-plans.ts'
import { checkInvariants } from './check-invariants.ts'
import { INVARIANTS } from './invariants.ts'

const request: PlanRequest = buildRequest({ availability: { gym: true } })

function goodPlan(): Plan {
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ text }) => text).join(' '))
  return result.plan
}

test('all forty invariants are there, each once', () => {
  expect(INVARIANTS.map(({ number }) => number)).toEqual(
    Array.from({ length: 40 }, (_, i) => i + 1),
  )
})

test('a plan of the engine breaks none', () => {
  expect(checkInvariants(goodPlan(), request)).toEqual([])
})

describe('a plan that breaks a rule is found out, with the ids of what broke it', () => {
  // The fortieth looks at what comes after the race, which the engine alone makes; see below.
  test.each(INVARIANTS.filter(({ number }) => number < 40))('$number $name', ({ number }) => {
    const broken = BREAKS[number]?.(goodPlan(), request)
    if (broken === undefined) throw new Error(`there is no broken plan for rule ${number}`)
    const found = checkInvariants(broken.plan, broken.request).filter(
      ({ invariant }) => invariant === number,
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { offendingIds, detail } of found) {
      expect(offendingIds.length).toBeGreaterThan(0)
      expect(detail).not.toBe('')
    }
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
