import { expect, test } from 'vitest'
import { UnpackBudget } from './unpack-budget.ts'

const MB = 1024 ** 2

test('a small upload may unpack half a gigabyte, and what is refused takes nothing', () => {
  const budget = new UnpackBudget(2 * MB)
  expect(budget.take(500 * MB)).toBe(true)
  expect(budget.take(19 * MB)).toBe(false)
  expect(budget.take(12 * MB)).toBe(true)
  expect(budget.take(1)).toBe(false)
})

test('an export of a gigabyte may unpack as exports do, and nothing more than 40 GB', () => {
  expect(new UnpackBudget(100 * MB).mostBytes).toBe(6000 * MB)
  expect(new UnpackBudget(8000 * MB).mostBytes).toBe(40 * 1024 * MB)
})
