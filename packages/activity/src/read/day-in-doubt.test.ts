import { expect, test } from 'vitest'
import { isDayInDoubt } from './day-in-doubt.ts'

const TODAY = '2026-05-20'

test.each(['1995-01-01', '2024-02-29', TODAY, '2026-05-21'])('%s can be the day of a run', (day) =>
  expect(isDayInDoubt(day, TODAY)).toBe(false),
)

test.each(['0000-12-31', '1989-12-30', '1994-12-31', '2026-05-22', '2106-02-07', '9999-12-31'])(
  '%s is asked about',
  (day) => expect(isDayInDoubt(day, TODAY)).toBe(true),
)

test.each(['+012026-05-20', '2026-02-30', ''])('%j is no day at all and is asked about', (day) =>
  expect(isDayInDoubt(day, TODAY)).toBe(true),
)
