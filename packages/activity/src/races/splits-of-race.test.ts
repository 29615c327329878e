import { expect, test } from 'vitest'
import type { Lap } from '../activity.ts'
import { splitsOfRace } from './splits-of-race.ts'

/** One sample a second: minutes of easy running, the laps at their speeds, and easy again. */
function recorded(lapSpeeds: readonly number[], stretch = 1) {
  const speeds = [
    ...Array.from({ length: 600 }, () => 2.8),
    ...lapSpeeds.flatMap((mps) => Array.from({ length: Math.round(400 / mps) }, () => mps)),
    ...Array.from({ length: 300 }, () => 2.5),
  ]
  const timeS = Float64Array.from({ length: speeds.length + 1 }, (_, i) => i)
  const distanceM = new Float64Array(speeds.length + 1)
  speeds.forEach((mps, i) => {
    distanceM[i + 1] = (distanceM[i] ?? 0) + stretch * mps
  })
  return { timeS, distanceM }
}

/** 80, 84, 90 and 82 s for 400 m. */
const SPEEDS = [80, 84, 90, 82].map((lapS) => 400 / lapS)
const MARKS = [400, 800, 1200, 1600]
const race = { distanceM: 1600, timeS: 336 }

test('the times at the marks, also where the watch measured 3 % long', () => {
  for (const stretch of [1, 1.03]) {
    const found = splitsOfRace({ streams: recorded(SPEEDS, stretch), laps: [], ...race }, MARKS)
    expect(found?.from).toBe('distance')
    expect(found?.lapsS.map((lapS) => Math.round(lapS))).toEqual([80, 84, 90, 82])
  }
})

test('laps that were pressed come first', () => {
  const lap = (startS: number, elapsedS: number, distanceM: number): Lap => ({
    startS,
    elapsedS,
    timerS: elapsedS,
    distanceM,
    averageHeartRateBpm: null,
    trigger: 'manual',
    intent: 'unknown',
  })
  const laps = [
    lap(0, 600, 1680),
    lap(600, 80.4, 405),
    lap(680.4, 83.9, 402),
    lap(764.3, 89.8, 401),
    lap(854.1, 82.2, 404),
    lap(936.3, 300, 750),
  ]
  const found = splitsOfRace({ streams: recorded(SPEEDS), laps, ...race }, MARKS)
  expect(found).toEqual({ from: 'laps', lapsS: [80.4, 83.9, 89.8, 82.2] })
})

test('a recording that does not hold the race has no splits', () => {
  const easy = recorded([2.8, 2.8])
  expect(splitsOfRace({ streams: easy, laps: [], ...race }, MARKS)).toBeNull()
  const short = { timeS: Float64Array.of(0, 1, 2), distanceM: Float64Array.of(0, 3, 6) }
  expect(splitsOfRace({ streams: short, laps: [], ...race }, MARKS)).toBeNull()
})
