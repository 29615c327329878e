import { expect, test } from 'vitest'
import { STRIDE_STEPS, strideStepNow } from './stride-steps.ts'

const days = (count: number, pain = 0) =>
  Array.from({ length: count }, (_, i) => ({ day: `2026-03-0${i + 1}`, pain }))

test('two exposures without pain lead to the next step, and the last one stays', () => {
  expect(strideStepNow(days(1)).step).toBe(1)
  expect(strideStepNow(days(2)).step).toBe(2)
  expect(strideStepNow(days(5)).step).toBe(3)
  expect(strideStepNow([...days(9), ...days(9), ...days(9)]).step).toBe(STRIDE_STEPS.length)
})

test('more pain than 2 of 10 leads nowhere', () => {
  expect(strideStepNow(days(6, 3)).step).toBe(1)
  expect(strideStepNow([...days(2, 2), ...days(4, 5)]).step).toBe(2)
})
