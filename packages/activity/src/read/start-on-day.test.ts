import { expect, test } from 'vitest'
import { startOnDay } from './start-on-day.ts'

test('the time of day stays as the clock of the recording showed it', () => {
  const told = { startedAt: '1989-12-30T22:15:00Z', utcOffsetMin: 120 }
  expect(startOnDay(told, '2026-05-04', 'UTC')).toBe('2026-05-03T22:15:00Z')
})

test('without an offset the clocks at home decide, in summer as in winter', () => {
  const told = { startedAt: '1989-12-31T02:00:00Z', utcOffsetMin: null }
  expect(startOnDay(told, '2026-03-07', 'America/New_York')).toBe('2026-03-08T02:00:00Z')
  expect(startOnDay(told, '2026-03-09', 'America/New_York')).toBe('2026-03-10T01:00:00Z')
})

test('a start that no calendar has becomes noon', () => {
  const told = { startedAt: 'never', utcOffsetMin: 0 }
  expect(startOnDay(told, '2026-05-04', 'UTC')).toBe('2026-05-04T12:00:00Z')
})
