import { addDays } from '@bell-lap/units/calendar-day'
import { expect, test } from 'vitest'
import { nearWeeksOnly } from './near-weeks.ts'
import type { PlanView } from './plan-schema.ts'

/** Twelve weeks from Monday 2 March, each with one run of 10 km. */
const PLAN = {
  startDay: '2026-03-02',
  weeks: Array.from({ length: 12 }, (_, i) => ({
    startDay: addDays('2026-03-02', 7 * i),
    distanceM: 48_000,
    detailed: true,
    sessions: [{ id: `w${i}` }],
    runs: [],
    strength: [],
    explain: [],
  })),
} as unknown as PlanView

const detailedOn = (today: string) =>
  nearWeeksOnly(PLAN, today).weeks.flatMap(({ detailed }, i) => (detailed ? [i] : []))

test.each([
  ['a Wednesday', '2026-04-08', [4, 5, 6, 7]],
  ['a Monday', '2026-04-06', [4, 5, 6, 7]],
  ['a Sunday', '2026-04-12', [4, 5, 6, 7]],
  ['the first day', '2026-03-02', [0, 1, 2]],
  ['a day before the plan', '2026-01-10', [0, 1, 2]],
  ['a day after it', '2026-08-01', [10, 11]],
])('on %s the weeks around it have their details', (_, today, weeks) => {
  expect(detailedOn(today)).toEqual(weeks)
})

test('a week without details keeps its totals', () => {
  const week = nearWeeksOnly(PLAN, '2026-04-08').weeks[0]
  expect(week).toMatchObject({ distanceM: 48_000, detailed: false, sessions: [] })
})
