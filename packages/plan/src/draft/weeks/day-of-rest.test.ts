import { expect, test } from 'vitest'
import { checkInvariants } from '../../invariants/check-invariants.ts'
import { abilityFor, buildRequest, historyFor } from '../../testing/runners.ts'
import { buildPlan } from '../build-plan.ts'

test('where races and quality fill seven days in a row, an easy run makes way for a day of rest', () => {
  const request = buildRequest({
    today: '2026-01-08',
    runner: { age: 75 },
    ability: abilityFor(658),
    history: {
      ...historyFor(72, 6),
      weeklyKm: [102, 79, 52, 78, 58, 109, 64, 0],
      longestRun30dKm: 20.8,
      strideExposures28d: 2,
      mileSessions28d: 3,
      runFreeDays: 9,
    },
    availability: {
      runsPerWeek: 6,
      longRunDay: 1,
      blockedDays: ['2026-04-21', '2026-03-16', '2026-04-27', '2026-03-19', '2026-03-21'],
      track: null,
      hills: false,
    },
    goal: { weeks: 24 },
  })
  const result = buildPlan(request)
  if (result.refused) throw new Error(result.reasons.map(({ code }) => code).join(' '))
  expect(checkInvariants(result.plan, request).filter(({ invariant }) => invariant === 8)).toEqual(
    [],
  )
})
