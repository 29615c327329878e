import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyRunner } from '../testing/random-runners.ts'
import { buildRequest } from '../testing/runners.ts'
import { whyNot } from '../ledger/can-start.ts'
import { draftPlan } from './draft-plan.ts'

test('a draft that takes over the weeks of an earlier one is the draft made from nothing', () => {
  fc.assert(
    fc.property(anyRunner, fc.nat({ max: 5 }), (request, week) => {
      if (whyNot(request) !== null) return
      const strain = new Map([[week, { km: 0.94, quality: 0.7, rest: [], easy: [] }]])
      const again = draftPlan(request, strain, draftPlan(request, new Map(), null))
      expect(again).toEqual(draftPlan(structuredClone(request), strain, null))
    }),
    { numRuns: howMany(4, 100) },
  )
})

test('weeks before the first that is made lighter stay as they are, that week has less speed', () => {
  const request = buildRequest()
  const first = draftPlan(request, new Map(), null)
  const lighter = draftPlan(
    request,
    new Map([[8, { km: 0.9, quality: 0.4, rest: [], easy: [] }]]),
    first,
  )
  expect(lighter.weeks.slice(0, 8)).toEqual(first.weeks.slice(0, 8))
  expect(lighter.plan.weeks[8]?.distanceM).toBeLessThan(first.plan.weeks[8]?.distanceM ?? 0)
  expect(lighter.plan.weeks[8]?.fastM).toBeLessThan(first.plan.weeks[8]?.fastM ?? 0)
})
