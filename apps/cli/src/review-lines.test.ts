import { programTextOf } from '@bell-lap/text/program-text'
import { message } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import { reviewLines } from './review-lines.ts'

const review = {
  startDay: '2026-03-23',
  ran: [
    message('week-review.ran', { ranM: 34_000, distanceM: 48_000, count: 4 }),
    message('week-review.fast', { ranM: 900, fastM: 1500 }),
  ],
  moved: [message('week-review.mile-moved', { beforeS: 347, timeS: 345, lowS: 340, highS: 351 })],
  next: message('week-review.next-cut-back', { distanceM: 40_000 }),
}
const english = programTextOf({ locale: 'en-GB', units: 'metric' })

test('on the Sunday on which the clocks change, the review is of this week', () => {
  expect(reviewLines(review, '2026-03-29', english)).toEqual([
    '',
    'Your week',
    'You ran 34 of 48 km in 4 runs. Fast running: 900 m of the 1500 m planned.',
    'The race forecast for a mile moved from 5:47 to 5:45 (5:40–5:51).',
    'Next week: A cut-back week of 40 km. Rest is part of it.',
    '',
  ])
})

test('on Monday it is of the last week; what did not move is left out', () => {
  const said = reviewLines({ ...review, moved: [], next: null }, '2026-03-30', english)
  expect(said).toHaveLength(4)
  expect(said[1]).toBe('Last week')
})
