import { expect, test } from 'vitest'
import { dayAfterKey, monthsLater, weeksOfMonth } from './month-days.ts'

test.each([
  ['2026-03-04', 0, '2026-03-01'],
  ['2026-03-04', 10, '2027-01-01'],
  ['2026-03-04', -3, '2025-12-01'],
])('%s and %d months later is %s', (day, months, first) => {
  expect(monthsLater(day, months)).toBe(first)
})

test('a month is whole weeks from Monday, also over a change of the clocks and a leap day', () => {
  const march = weeksOfMonth('2026-03-29')
  expect(march.map((week) => week[0])).toEqual([
    '2026-02-23',
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
    '2026-03-30',
  ])
  expect(march.flat()).toHaveLength(42)
  expect(weeksOfMonth('2028-02-10').flat()).toContain('2028-02-29')
})

test.each([
  ['ArrowLeft', '2026-03-01', '2026-02-28'],
  ['ArrowDown', '2026-03-29', '2026-04-05'],
  ['Home', '2026-03-29', '2026-03-23'],
  ['End', '2026-03-23', '2026-03-29'],
  ['PageUp', '2026-03-31', '2026-02-28'],
  ['PageDown', '2026-12-15', '2027-01-15'],
])('%s on %s leads to %s', (key, day, to) => {
  expect(dayAfterKey(key, day)).toBe(to)
})

test('another key leads nowhere', () => {
  expect(dayAfterKey('a', '2026-03-04')).toBeNull()
})
