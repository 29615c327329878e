import { expect, test } from 'vitest'
import { textOf } from '@bell-lap/text/text-of'
import { sayPlainDay, sayWhatItDid } from './plain-day-words.ts'

const english = textOf({ locale: 'en-GB', units: 'metric' })
const german = textOf({ locale: 'de', units: 'metric' })
const day = { timeS: 308.2, plusMinusS: 3.2, capped: false, parts: [] }

test('a time with its error; a lane has none', () => {
  expect(sayPlainDay(day, english)).toBe('about 5:08 ± 3 s on a flat, cool, calm day')
  expect(sayPlainDay({ ...day, plusMinusS: 0 }, english)).toBe('5:08 on a flat, cool, calm day')
  expect(sayPlainDay({ ...day, timeS: 2620, plusMinusS: 64 }, english)).toContain(
    '43:40 ± 1:04 min',
  )
  expect(sayPlainDay({ ...day, plusMinusS: 0.04 }, english)).toContain('± 0.1 s')
})

test('what cost and what saved, each with its error', () => {
  const parts = [
    { factor: 'heat', slowedPct: 2.45, sdPct: 1.2 },
    { factor: 'grade', slowedPct: -0.8, sdPct: 0.3 },
    { factor: 'treadmill', slowedPct: 0, sdPct: 2 },
    { factor: 'lane', slowedPct: 5.6, sdPct: 0 },
  ] as const
  expect(sayWhatItDid({ ...day, parts: [...parts] }, english)).toBe(
    'heat cost 2.5 ± 1.2 %; the descent saved 0.8 ± 0.3 %; the treadmill cost 0 ± 2.0 %; the lane cost 5.6 %',
  )
  expect(sayWhatItDid({ ...day, parts: [parts[0]] }, german)).toBe('Hitze kostete 2,5 ± 1,2 %')
  expect(sayWhatItDid({ ...day, capped: true }, english)).toBe(
    'Bell Lap never corrects more than 6 %',
  )
})
