import { expect, test } from 'vitest'
import { newPain, nothingSaid, sayCheckIn, saysSomething } from './check-in-form.ts'

const siteName = (site: string) => (site === 'calf' ? 'Calf' : site)

test('nothing is compulsory: an untouched form says nothing', () => {
  expect(saysSomething(nothingSaid('2026-05-20'))).toBe(false)
  expect(saysSomething({ ...nothingSaid('2026-05-20'), effortCr10: 6 })).toBe(true)
  expect(sayCheckIn(nothingSaid('2026-05-20'), siteName)).toBe('Nothing to tell.')
})

test('what was said stands in one line, pain by its worst', () => {
  const said = {
    ...nothingSaid('2026-05-20'),
    effortCr10: 6,
    sleepHours: 7,
    pain: [{ ...newPain(), during: 2, nextMorning: 3 }],
  }
  expect(sayCheckIn(said, siteName)).toBe('Effort 6 of 10, slept 7 h, calf 3 of 10.')
})
