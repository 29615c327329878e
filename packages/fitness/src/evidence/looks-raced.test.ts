import { expect, test } from 'vitest'
import { isTrackDistance, raceTimeS } from './looks-raced.ts'

test('short stops belong to the time of a race, long ones do not', () => {
  expect(raceTimeS({ elapsedTimeS: 1210, movingTimeS: 1200 })).toBe(1210)
  expect(raceTimeS({ elapsedTimeS: 1300, movingTimeS: 1200 })).toBe(1200)
})

test('two miles are a track race, 5 km are not taken for one', () => {
  expect(isTrackDistance(3200)).toBe(true)
  expect(isTrackDistance(5000)).toBe(false)
})
