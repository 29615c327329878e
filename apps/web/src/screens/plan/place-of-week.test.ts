import { expect, test } from 'vitest'
import { placeOfWeek } from './place-of-week.ts'

const plan = { weeks: ['2026-03-16', '2026-03-23', '2026-03-30'].map((startDay) => ({ startDay })) }

test.each([
  ['before the plan', '2026-03-01', 0],
  ['on its first Monday', '2026-03-16', 0],
  ['on a Sunday, the day the clocks change', '2026-03-29', 1],
  ['on the Monday after it', '2026-03-30', 2],
  ['after the plan', '2026-05-01', 2],
  ['in a preview', null, 0],
])('%s', (_, today, at) => {
  expect(placeOfWeek(plan, today)).toBe(at)
})
