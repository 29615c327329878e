import { textOf } from '@bell-lap/text/text-of'
import { expect, test } from 'vitest'
import { describeCheckIn, newPain, nothingSaid, saysSomething } from './check-in-form.ts'

const { say } = textOf({ locale: 'en-GB', units: 'metric' })
const german = textOf({ locale: 'de', units: 'metric' })

test('nothing is compulsory: an untouched form says nothing', () => {
  expect(saysSomething(nothingSaid('2026-05-20'))).toBe(false)
  expect(saysSomething({ ...nothingSaid('2026-05-20'), effortCr10: 6 })).toBe(true)
  expect(say(describeCheckIn(nothingSaid('2026-05-20')))).toBe('Nothing logged.')
})

test('what was logged is one line, pain by its worst', () => {
  const logged = {
    ...nothingSaid('2026-05-20'),
    effortCr10: 6,
    sleepHours: 7,
    pain: [{ ...newPain(), during: 2, nextMorning: 3 }],
  }
  expect(say(describeCheckIn(logged))).toBe('Effort 6 of 10, slept 7 h, calf 3 of 10.')
  expect(german.say(describeCheckIn(logged))).toBe(
    'Anstrengung 6 von 10, 7 h Schlaf, Wade 3 von 10.',
  )
})
