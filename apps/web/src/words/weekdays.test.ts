import { expect, test } from 'vitest'
import { weekdaysOf } from './weekdays.ts'

test('a week begins on the day it begins on for the reader', () => {
  expect(weekdaysOf('en-US').map(({ day }) => day)).toEqual([7, 1, 2, 3, 4, 5, 6])
  expect(weekdaysOf('en-GB')[0]).toEqual({ day: 1, name: 'Monday', short: 'Mon' })
  expect(weekdaysOf('de')[6]).toEqual({ day: 7, name: 'Sonntag', short: 'So' })
})
