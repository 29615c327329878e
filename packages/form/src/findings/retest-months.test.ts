import { expect, test } from 'vitest'
import { judgeRetest } from './judge-retest.ts'
import { retestOfMonths } from './retest-months.ts'
import type { FormTrend } from '../watch/trend.ts'

/** Contact time, milliseconds, of one month after another. */
function trendOf(values: Readonly<Record<string, number>>): FormTrend {
  return {
    metric: 'groundContactMs',
    speedMps: 4.5,
    usual: { low: 199, high: 208 },
    months: Object.entries(values).map(([month, value]) => ({
      month,
      value,
      low: value - 1.5,
      high: value + 1.5,
      runs: 6,
    })),
    change: { state: 'not-enough', months: 0, needed: 4 },
  }
}
const ASKED = { begun: '2026-02', retest: '2026-03' }
const BEFORE = { '2025-11': 201, '2025-12': 200, '2026-01': 212, '2026-02': 214 }

test('the two months of the beginning against those from the re-test on', () => {
  const found = retestOfMonths(trendOf({ ...BEFORE, '2026-03': 203, '2026-04': 201 }), ASKED)
  expect(found).toMatchObject({ before: 213, after: 202, month: '2026-04' })
  if (found === null) throw new Error('expected a comparison')
  // Two months of 0.9 % and of 1.2 ms on either side: 1.96 × √(2 × (1.92² + 1.17²) / 2).
  expect(found.leastChange).toBeCloseTo(4.4, 1)
  expect(judgeRetest(found, 'less')).toBe('better')
})

test('less than the least change is the same, and one month is less sure than two', () => {
  const one = retestOfMonths(trendOf({ ...BEFORE, '2026-03': 210 }), ASKED)
  const two = retestOfMonths(trendOf({ ...BEFORE, '2026-03': 210, '2026-04': 210 }), ASKED)
  if (one === null || two === null) throw new Error('expected both compared')
  expect(judgeRetest(one, 'less')).toBe('same')
  expect(one.leastChange).toBeGreaterThan(two.leastChange)
})

test('before a month of the re-test there is no answer, nor without one of the beginning', () => {
  expect(retestOfMonths(trendOf(BEFORE), ASKED)).toBeNull()
  expect(retestOfMonths(trendOf({ '2026-03': 210 }), ASKED)).toBeNull()
  // A re-test in the month of the beginning waits for the next one.
  const same = { begun: '2026-03', retest: '2026-03' }
  expect(retestOfMonths(trendOf({ ...BEFORE, '2026-03': 213 }), same)).toBeNull()
})
