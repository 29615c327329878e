import { howMany } from '@bell-lap/units/testing/how-many'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MILE_M } from '@bell-lap/units/length'
import { normalCdf } from './normal-distribution.ts'
import { predictTime } from './predict.ts'
import { predictRace } from './predict-race.ts'
import { deviationAt, normalScore } from './race-spread.ts'
import { seldomRacedLoss } from './seldom-raced.ts'
import { knownBy, raceOf } from './testing/known-by.ts'

/** A runner of 30 who ran one race. */
const ran = (distanceM: number, timeS: number, age: number | null = 30) =>
  knownBy([raceOf(distanceM, timeS)], { age, sex: 'male', weeklyKm: null })

const anyRunner = fc
  .record({
    sourceM: fc.constantFrom(800, 1500, MILE_M, 5000, 10_000, 42_195),
    speedMps: fc.double({ min: 2.4, max: 5.6, noNaN: true }),
    targetM: fc.constantFrom(400, 800, 1000, 1500, MILE_M, 5000, 21_097.5, 42_195),
    age: fc.option(fc.integer({ min: 10, max: 85 })),
  })
  .map(({ sourceM, speedMps, targetM, age }) => ({
    known: ran(sourceM, sourceM / speedMps, age),
    targetM,
  }))

describe('a race foretold', () => {
  test('the good day is faster than expected and inside the interval, for every runner', () => {
    fc.assert(
      fc.property(anyRunner, ({ known, targetM }) => {
        const race = predictRace(known, targetM)
        expect(race.lowS).toBeLessThan(race.potentialS)
        expect(race.potentialS).toBeLessThan(race.timeS)
        expect(race.timeS).toBeLessThan(race.highS)
        expect(race.highS / race.lowS).toBeLessThan(4)
      }),
      { numRuns: howMany(100, 5000) },
    )
  })

  test('the interval holds 80 % and one race in five is as fast as a good day', () => {
    const race = predictRace(ran(5000, 1200), MILE_M)
    const share = (timeS: number) =>
      normalCdf(normalScore(race.spread, Math.log(timeS / race.timeS)))
    expect(share(race.lowS)).toBeCloseTo(0.1, 3)
    expect(share(race.potentialS)).toBeCloseTo(0.2, 3)
    expect(share(race.timeS)).toBeCloseTo(0.5, 9)
    expect(share(race.highS)).toBeCloseTo(0.9, 3)
  })

  test('is wider than the ability, which holds no race day', () => {
    const known = ran(5000, 1200)
    expect(predictRace(known, 5000).logSd).toBeGreaterThan(predictTime(known, 5000).logSd)
  })

  test('slower runners scatter more than faster ones', () => {
    const slow = predictRace(ran(5000, 1700), 10_000)
    const fast = predictRace(ran(5000, 840), 10_000)
    expect(slow.logSd).toBeGreaterThan(1.5 * fast.logSd)
  })
})

test('a deviation and its normal score are each other’s inverse, on both sides', () => {
  const spread = { fast: 0.02, slow: 0.05, tail: 0.6 }
  fc.assert(
    fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (z) => {
      expect(normalScore(spread, deviationAt(spread, z))).toBeCloseTo(z, 9)
    }),
    { seed: 7 },
  )
  expect(deviationAt({ ...spread, tail: 0 }, 1)).toBe(0.05)
})

test('a forecast and the ability over a distance have the same time, seldom raced or not', () => {
  const known = ran(MILE_M, 300)
  for (const distanceM of [800, 1000, 1500, MILE_M, 5000, 16_093.44]) {
    expect(predictRace(known, distanceM).timeS).toBe(predictTime(known, distanceM).timeS)
  }
  expect(seldomRacedLoss(1500)).toBe(0)
  expect(seldomRacedLoss(16_093)).toBeGreaterThan(0)
})

test('1500 m to the mile is 1.085', () => {
  const mileS = predictTime(ran(1500, 240), MILE_M).timeS
  expect(mileS / 240).toBeGreaterThan(1.082)
  expect(mileS / 240).toBeLessThan(1.088)
})
