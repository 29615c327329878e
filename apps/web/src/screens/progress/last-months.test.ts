import { expect, test } from 'vitest'
import { lastMonths } from './last-months.ts'

const days = (...all: string[]) => all.map((day) => ({ day }))

test('the last months have the results since the first day of the first of them', () => {
  const history = {
    items: days('2025-12-31', '2026-01-31', '2026-02-28'),
    results: days('2025-12-31', '2026-01-01', '2026-02-10'),
  }
  expect(lastMonths(history, 2)).toEqual({
    items: days('2026-01-31', '2026-02-28'),
    results: days('2026-01-01', '2026-02-10'),
  })
  expect(lastMonths(history, 24)).toEqual(history)
})
