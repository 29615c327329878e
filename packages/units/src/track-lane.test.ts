import { expect, test } from 'vitest'
import { lapInLaneM } from './track-lane.ts'

test.each([
  [1, 400],
  [2, 407.04],
  [4, 422.37],
  [8, 453.03],
])('lane %i of a 400 m track is %f m a lap (World Athletics manual)', (lane, metres) => {
  expect(lapInLaneM(lane, 400)).toBeCloseTo(metres, 1)
})

test('a lane adds as much on a short track', () => {
  expect(lapInLaneM(3, 200) - 200).toBeCloseTo(lapInLaneM(3, 400) - 400, 9)
})
