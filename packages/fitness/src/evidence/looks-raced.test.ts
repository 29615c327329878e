import { raceEvent } from '@bell-lap/units/race-event'
import { expect, test } from 'vitest'
import { eventOfLength, isRaceSpeed, isTrackDistance, raceTimeS } from './looks-raced.ts'

test('a run a little longer than a race is that race; one much longer is none', () => {
  expect(eventOfLength(5060)?.id).toBe('5k')
  expect(eventOfLength(5400)).toBeUndefined()
  expect(eventOfLength(400)).toBeUndefined()
})

test('5 km at 85 % of mile speed was raced, slower was not', () => {
  const event = raceEvent('5k')
  expect(isRaceSpeed(event, 4.26, 5)).toBe(true)
  expect(isRaceSpeed(event, 4.24, 5)).toBe(false)
})

test('short stops belong to the time of a race, long ones do not', () => {
  expect(raceTimeS({ elapsedTimeS: 1210, movingTimeS: 1200 })).toBe(1210)
  expect(raceTimeS({ elapsedTimeS: 1300, movingTimeS: 1200 })).toBe(1200)
})

test('two miles are a track race, 5 km are not taken for one', () => {
  expect(isTrackDistance(3200)).toBe(true)
  expect(isTrackDistance(5000)).toBe(false)
})
