import { expect, test } from 'vitest'
import type { Lap } from '../activity.ts'
import { snapPressedLaps } from './snap-laps.ts'

const lap = (distanceM: number, trigger: Lap['trigger'] = 'manual'): Lap => ({
  startS: 0,
  elapsedS: 72,
  timerS: 72,
  distanceM,
  averageHeartRateBpm: null,
  trigger,
  intent: 'unknown',
})
const metres = (laps: readonly Lap[]) => laps.map(({ distanceM }) => distanceM)

test('laps pressed on a track are whole hundreds; the time stays', () => {
  const laps = [lap(412), lap(388), lap(405), lap(209)]
  const snapped = snapPressedLaps({ surface: 'track', laps })
  expect(metres(snapped)).toEqual([400, 400, 400, 200])
  expect(snapped.map(({ timerS }) => timerS)).toEqual([72, 72, 72, 72])
})

test('laps of the watch, laps off the track and short presses stay', () => {
  const laps = [lap(1003, 'distance'), lap(412), lap(12), lap(395)]
  expect(metres(snapPressedLaps({ surface: 'track', laps }))).toEqual([1003, 400, 12, 400])
  expect(snapPressedLaps({ surface: 'road', laps })).toBe(laps)
})
