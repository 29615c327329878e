import { expect, test } from 'vitest'
import { sayPlainDay, sayWhatItDid } from './plain-day-words.ts'

const day = { timeS: 308.2, plusMinusS: 3.2, capped: false, parts: [] }

test('a time with its error; a lane has none', () => {
  expect(sayPlainDay(day)).toBe('about 5:08 ± 3 s on a flat, cool, calm day')
  expect(sayPlainDay({ ...day, plusMinusS: 0 })).toBe('5:08 on a flat, cool, calm day')
  expect(sayPlainDay({ ...day, timeS: 2620, plusMinusS: 64 })).toContain('43:40 ± 1:04 min')
  expect(sayPlainDay({ ...day, plusMinusS: 0.04 })).toContain('± 0.1 s')
})

test('what cost and what saved, each with its error', () => {
  const parts = [
    { factor: 'heat', slowedPct: 2.45, sdPct: 1.2 },
    { factor: 'grade', slowedPct: -0.8, sdPct: 0.3 },
    { factor: 'treadmill', slowedPct: 0, sdPct: 2 },
    { factor: 'lane', slowedPct: 5.6, sdPct: 0 },
  ] as const
  expect(sayWhatItDid({ ...day, parts: [...parts] })).toBe(
    'heat cost 2.5 ± 1.2 %; the descent saved 0.8 ± 0.3 %; the belt cost 0 ± 2.0 %; the lane cost 5.6 %',
  )
  expect(sayWhatItDid({ ...day, capped: true })).toBe('no more than 6 % is ever corrected')
})
