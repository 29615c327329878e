import { describe, expect, test } from 'vitest'
import { HALF_MARATHON_M, MARATHON_M, MILE_M } from '@bell-lap/units/length'
import { logSpeedAt } from './curve-state.ts'
import { specificationPrior } from './testing/specification-curve.ts'
import type { CurveState } from './curve-state.ts'
import { afterDays } from './passing-time.ts'
import { predictTime, speedAtDuration } from './predict.ts'
import { robustSd, updateByMeasurement } from './race-update.ts'
import { updateByLowerBound } from './training-update.ts'

const ran = (distanceM: number, timeS: number, sd: number) => ({
  durationS: timeS,
  logSpeed: Math.log(distanceM / timeS),
  sd,
})
const seen = (state: CurveState, ...observedDurationsS: number[]) => ({
  ...state,
  observedDurationsS,
})

const prior = specificationPrior(50)
const after10k = updateByMeasurement(prior, ran(10000, 2700, 0.02))
const afterHalf = updateByMeasurement(after10k, ran(HALF_MARATHON_M, 6000, 0.02))

describe('the worked sequence of the specification', () => {
  test('the prior of a runner of 50 km a week', () => {
    const mile = predictTime(seen(prior), MILE_M)
    expect(mile.timeS).toBeCloseTo(384.925, 3)
    expect(mile.logSd).toBeCloseTo(0.268, 3)
  })

  test('a 10K in 45:00', () => {
    ;[1.44605, 0.06789, 0.1, 0.06].forEach((value, index) =>
      expect(after10k.mean[index]).toBeCloseTo(value, 5),
    )
    ;[0.04086, 0.01781, 0.04, 0.03].forEach((value, index) =>
      expect(Math.sqrt(after10k.covariance[index]?.[index] ?? 0)).toBeCloseTo(value, 5),
    )
    const mile = predictTime(seen(after10k, 2700), MILE_M)
    expect(mile.timeS).toBeCloseTo(380.422, 3)
    expect(mile.logSd).toBeCloseTo(0.05, 3)
  })

  test('and a half marathon in 1:40:00', () => {
    ;[1.44291, 0.06104, 0.1, 0.04778].forEach((value, index) =>
      expect(afterHalf.mean[index]).toBeCloseTo(value, 5),
    )
    const known = seen(afterHalf, 2700, 6000)
    const mile = predictTime(known, MILE_M)
    expect(mile.timeS).toBeCloseTo(381.54, 2)
    expect(mile.logSd).toBeCloseTo(0.0493, 4)
    expect(mile.lowS).toBeCloseTo(358.2, 1)
    expect(mile.highS).toBeCloseTo(406.4, 1)
    expect(predictTime(known, 5000).timeS).toBeCloseTo(1276.1, 1)
    expect(predictTime(known, MARATHON_M).timeS).toBeCloseTo(13216.7, 1)
  })

  test('speeds of that runner', () => {
    const known = seen(afterHalf, 2700, 6000)
    expect(speedAtDuration(known, 20).speedMps).toBeCloseTo(6.291, 3)
    expect(speedAtDuration(known, 80).speedMps).toBeCloseTo(5.032, 3)
    expect(speedAtDuration(known, 360).speedMps).toBeCloseTo(4.233, 3)
    expect(speedAtDuration(known, 3600).speedMps).toBeCloseTo(3.678, 3)
  })

  test('a hard kilometre in 3:32 lifts the curve', () => {
    const state = updateByLowerBound(afterHalf, ran(1000, 212, 0.02), 0.04)
    ;[1.50838, 0.08584, 0.1, 0.04467].forEach((value, index) =>
      expect(state.mean[index]).toBeCloseTo(value, 5),
    )
    const mile = predictTime(seen(state, 212, 2700, 6000), MILE_M)
    expect(mile.timeS).toBeCloseTo(355.73, 2)
    expect(mile.logSd).toBeCloseTo(0.0218, 4)
  })

  test('an easy kilometre in 4:50 barely moves it', () => {
    const state = updateByLowerBound(afterHalf, ran(1000, 290, 0.02), 0.3)
    const mile = predictTime(seen(state, 2700, 6000), MILE_M)
    expect(mile.timeS).toBeCloseTo(383.92, 2)
    expect(mile.logSd).toBeCloseTo(0.049, 3)
  })

  test('a raced mile in 6:12 is worth more than any formula', () => {
    const state = updateByMeasurement(afterHalf, ran(MILE_M, 372, 0.015))
    const mile = predictTime(seen(state, 372), MILE_M)
    expect(mile.timeS).toBeCloseTo(373.16, 2)
    expect(mile.logSd).toBeCloseTo(0.0151, 4)
    expect(state.mean[1]).toBeCloseTo(0.0688, 4)
  })

  test('twelve weeks widen a sharp θ from 0.010 to 0.0231', () => {
    const sharp: CurveState = {
      ...prior,
      covariance: [
        [0.01 ** 2, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    }
    expect(Math.sqrt(logSpeedAt(afterDays(sharp, 84), 360).variance)).toBeCloseTo(0.0231, 4)
  })
})

describe('an odd race', () => {
  const mature = updateByMeasurement(afterHalf, ran(MILE_M, 372, 0.015))

  test('an expected result keeps its plain error', () => {
    expect(robustSd(afterHalf, ran(MILE_M, 372, 0.015))).toBe(0.015)
    expect(robustSd(mature, ran(MILE_M, 374, 0.015))).toBeCloseTo(0.015, 10)
  })

  test('a jogged 5K, 25 % slow, moves the mile by less than one per cent', () => {
    const jogged = ran(5000, 1250 * 1.25, 0.02)
    const state = updateByMeasurement(mature, { ...jogged, sd: robustSd(mature, jogged) })
    const before = predictTime(seen(mature, 372), MILE_M).timeS
    const moved = predictTime(seen(state, 372), MILE_M).timeS / before - 1
    expect(moved).toBeGreaterThan(0)
    expect(moved).toBeLessThan(0.01)
  })

  test('the faster the surprise, the faster the forecast, but no more than two deviations', () => {
    const forecast = (timeS: number) => {
      const race = ran(MILE_M, timeS, 0.015)
      return updateByMeasurement(mature, { ...race, sd: robustSd(mature, race) }).mean[0]
    }
    expect(forecast(340)).toBeGreaterThanOrEqual(forecast(350))
    expect(forecast(300) - mature.mean[0]).toBeLessThan(0.05)
  })
})
