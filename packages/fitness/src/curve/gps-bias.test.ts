import { MILE_M } from '@bell-lap/units/length'
import { expect, test } from 'vitest'
import { GPS_BIAS } from './evidence-error.ts'
import { gpsBiasOf } from './gps-bias.ts'
import { raceOf, TODAY } from './testing/known-by.ts'
import type { RunForEvidence } from './training-evidence.ts'

/** A recording of the race day on which GPS read the mile this share too fast. */
const recording = (surface: RunForEvidence['surface'], flattered: number): RunForEvidence => ({
  activityId: surface,
  day: TODAY,
  distanceM: 5000,
  movingTimeS: 1500,
  surface,
  hasGps: true,
  averageHeartRateBpm: null,
  maximumHeartRateBpm: null,
  excluded: false,
  bestEfforts: [{ distanceM: MILE_M, timeS: 330 * Math.exp(-flattered) }],
})
const race = raceOf(MILE_M, 330)

test('without a result the general figures hold, far more on the track than on the road', () => {
  const { track, road } = gpsBiasOf([recording('road', 0.02)], [])
  expect(track).toEqual({ logSpeed: GPS_BIAS.track, results: 0 })
  expect(road).toEqual({ logSpeed: GPS_BIAS.road, results: 0 })
})

test('results with recordings move the figure of their ground, one by a third', () => {
  const { track, road } = gpsBiasOf([recording('road', 0.03)], [race])
  expect(road.results).toBe(1)
  expect(road.logSpeed).toBeCloseTo((2 * GPS_BIAS.road + 0.03) / 3, 6)
  expect(track.results).toBe(0)
})

test('a recording that has little to do with the result says nothing', () => {
  expect(gpsBiasOf([recording('road', 0.3)], [race]).road.results).toBe(0)
})
