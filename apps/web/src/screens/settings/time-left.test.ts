import { expect, test } from 'vitest'
import { sayTimeLeft } from './time-left.ts'

test.each([
  [900, '15:00'],
  [899.2, '15:00'],
  [899, '14:59'],
  [60, '1:00'],
  [6.4, '0:07'],
  [0.1, '0:01'],
  [0, null],
  [-5, null],
])('%d s left is %s', (leftS, text) => {
  expect(sayTimeLeft(leftS)).toBe(text)
})
