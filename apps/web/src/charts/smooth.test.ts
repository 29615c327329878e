import { expect, test } from 'vitest'
import { smoothed } from './smooth.ts'

test('each value becomes the mean of its neighbours', () => {
  expect(smoothed([1, 2, 6], 3)).toEqual([1.5, 3, 4])
})

test('a gap stays a gap and is not counted', () => {
  expect(smoothed([2, null, 4], 3)).toEqual([2, null, 4])
})
