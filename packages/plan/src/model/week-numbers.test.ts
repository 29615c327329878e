import { expect, test } from 'vitest'
import { buildPlan } from '../draft/build-plan.ts'
import { buildRequest } from '../testing/runners.ts'
import { wholeWeeks, weekNumbers } from './week-numbers.ts'

const MADE_ON = [
  { weekday: 'Monday', today: '2026-03-02', leadIn: false },
  { weekday: 'Tuesday', today: '2026-03-03', leadIn: false },
  { weekday: 'Wednesday', today: '2026-03-04', leadIn: true },
  { weekday: 'Thursday', today: '2026-03-05', leadIn: true },
  { weekday: 'Friday', today: '2026-03-06', leadIn: true },
  { weekday: 'Saturday', today: '2026-03-07', leadIn: true },
  { weekday: 'Sunday', today: '2026-03-08', leadIn: true },
]

test.each(MADE_ON)('twelve weeks asked for on a $weekday are twelve', ({ today, leadIn }) => {
  const result = buildPlan(buildRequest({ today, goal: { weeks: 12 } }))
  if (result.refused) throw new Error('refused')
  const twelve = Array.from({ length: 12 }, (_, i) => i + 1)
  expect(weekNumbers(result.plan)).toEqual(leadIn ? [null, ...twelve] : twelve)
  expect(wholeWeeks(result.plan)).toBe(12)
})
