import { textOf } from '@bell-lap/text/text-of'
import { expect, test } from 'vitest'
import { sayReading, sayTimeInWords } from './time-words.ts'

const english = textOf({ locale: 'en-GB', units: 'metric' })
const german = textOf({ locale: 'de', units: 'metric' })
const american = textOf({ locale: 'en-US', units: 'imperial' })

test.each([
  [340.2, '5 min 40.2 s'],
  [62, '1 min 2 s'],
  [3723, '1 h 2 min 3 s'],
  [3600, '1 h 0 min 0 s'],
  [59.87, '59.87 s'],
  [59.999, '1 min 0 s'],
])('%d s is %s', (timeS, words) => {
  expect(sayTimeInWords(timeS, english)).toBe(words)
})

test('a reading has a lap on the track and the pace of the reader on the road', () => {
  expect(sayReading(340.2, 1600, english)).toBe('5 min 40.2 s, 1 min 25.1 s per 400 m')
  expect(sayReading(302.1, 1609.344, german)).toBe('5 min 2,1 s, 1 min 15,1 s pro 400 m')
  expect(sayReading(1200, 5000, american)).toBe('20 min 0 s, 6:26 /mi')
  expect(sayReading(24, 200, english)).toBe('24 s')
})
