import { describe, expect, test } from 'vitest'
import { HALF_MARATHON_M, MARATHON_M, MILE_M } from '@bell-lap/units/length'
import { ageGrade } from './age-grade.ts'
import { cameronTime } from './cameron.ts'
import {
  criticalSpeed,
  criticalSpeedFromDistances,
  criticalSpeedFromSpeeds,
  criticalSpeedFromThreeMinutes,
  timeAtCriticalSpeed,
  timeToExhaustion,
} from './critical-speed.ts'
import { mileIndex, speedAtShareOfIndex, timeAtMileIndex } from './mile-index.ts'
import { enduranceOf, fitPowerModel, powerModelTime } from './power-model.ts'
import { riegelTime } from './riegel.ts'
import { timeOfPoints, worldAthleticsPoints } from './world-athletics-points.ts'
import { marathonFromOneRace, marathonFromTwoRaces } from './vickers-vertosick.ts'

const fiveK = { distanceM: 5000, timeS: 1200 }
const tenK = { distanceM: 10000, timeS: 2700 }
const half = { distanceM: HALF_MARATHON_M, timeS: 6000 }

describe('mile index (Daniels & Gilbert)', () => {
  test.each([
    [5000, 1200, 49.8062, [351.01, 1200, 2487.85, 5509.7, 11477.2]],
    [10000, 2700, 45.263, [382.33, 1302.09, 2700, 5984.1, 12435.1]],
    [HALF_MARATHON_M, 6000, 45.1238, [383.39, 1305.52, 2707.12, 6000, 12467.1]],
    [MARATHON_M, 14400, 37.9043, [447.87, 1513.52, 3141.63, 6966.3, 14400]],
    [MILE_M, 360, 48.4169, [360, 1229.38, 2548.81, 5646.1, 11753.4]],
    [1500, 300, 54.4566, [324.14, 1111.65, 2305, 5099.7, 10643.9]],
  ])('%d m in %d s', (distanceM, timeS, index, times) => {
    const found = mileIndex(distanceM, timeS)
    expect(found).toBeCloseTo(index, 4)
    ;[MILE_M, 5000, 10000, HALF_MARATHON_M, MARATHON_M].forEach((target, place) =>
      expect(Math.abs(timeAtMileIndex(found, target) - (times[place] ?? 0))).toBeLessThan(0.051),
    )
  })

  test('book times of the mile within a second', () => {
    const book = { 30: 551, 40: 427, 50: 350, 60: 297, 70: 259, 85: 219 }
    for (const [index, timeS] of Object.entries(book)) {
      expect(Math.abs(timeAtMileIndex(Number(index), MILE_M) - timeS)).toBeLessThan(1)
    }
  })

  test('training speeds at 50', () => {
    expect(speedAtShareOfIndex(50, 0.6304)).toBeCloseTo(2.9957, 4)
    expect(speedAtShareOfIndex(50, 0.8799)).toBeCloseTo(3.9182, 4)
    expect(speedAtShareOfIndex(50, 0.9743)).toBeCloseTo(4.2554, 4)
  })
})

test('Riegel', () => {
  expect(riegelTime(fiveK, MILE_M)).toBeCloseTo(360.85, 2)
  expect(riegelTime(half, MILE_M)).toBeCloseTo(392.21, 2)
  expect(riegelTime({ distanceM: MILE_M, timeS: 360 }, 5000)).toBeCloseTo(1197.19, 2)
})

test('Cameron', () => {
  expect(cameronTime(fiveK, MILE_M)).toBeCloseTo(348.65, 2)
  expect(cameronTime(half, MILE_M)).toBeCloseTo(379.57, 2)
  expect(cameronTime({ distanceM: 800, timeS: 115 }, 1500)).toBeCloseTo(238.24, 2)
})

test('Vickers and Vertosick, 30 miles a week, not with the coefficient ten times too large', () => {
  expect(marathonFromOneRace(half, 30 * 1.609344)).toBeCloseTo(13456.3, 1)
  expect(marathonFromTwoRaces(tenK, half, 30 * 1.609344)).toBeCloseTo(13354, 0)
})

describe('critical speed', () => {
  const efforts = [
    { distanceM: 1500, timeS: 324 },
    { distanceM: 3000, timeS: 693 },
    { distanceM: 5000, timeS: 1197 },
  ]

  test('distance on time, and speed on inverse time', () => {
    const byDistance = criticalSpeedFromDistances(efforts)
    expect(byDistance.speedMps).toBeCloseTo(4.0067, 4)
    expect(byDistance.reserveM).toBeCloseTo(209.69, 2)
    expect(timeAtCriticalSpeed(byDistance, MILE_M)).toBeCloseTo(349.33, 2)
    const bySpeed = criticalSpeedFromSpeeds(efforts)
    expect(bySpeed.speedMps).toBeCloseTo(4.0259, 4)
    expect(bySpeed.reserveM).toBeCloseTo(197.24, 2)
  })

  test('three parameters', () => {
    const model = { speedMps: 4, reserveM: 200, maximumSpeedMps: 8 }
    expect(timeToExhaustion(model, 4.5)).toBe(350)
    expect(timeToExhaustion(model, 5)).toBe(150)
    expect(timeToExhaustion(model, 8)).toBe(0)
  })

  test('three minutes all out', () => {
    const model = criticalSpeedFromThreeMinutes(765, 123)
    expect(model.speedMps).toBeCloseTo(4.1, 10)
    expect(model.reserveM).toBeCloseTo(150, 10)
  })

  test('it refuses what the hyperbola cannot carry', () => {
    expect(criticalSpeed(efforts)).toEqual({ known: false, reason: 'too-few-efforts' })
    const alike = [300, 320, 340].map((timeS) => ({ distanceM: 4.5 * timeS, timeS }))
    expect(criticalSpeed(alike)).toEqual({ known: false, reason: 'efforts-too-alike' })
    const line = [150, 300, 800].map((timeS) => ({ distanceM: 200 + 4 * timeS, timeS }))
    const answer = criticalSpeed(line)
    expect(answer.known && answer.value.speedMps).toBeCloseTo(4, 8)
  })
})

describe('power model', () => {
  const model = { speedMps: 4.8, crossoverS: 360, longDecay: 0.065, shortDecay: 0.11 }

  test.each([
    [800, 152.25],
    [1500, 307.13],
    [MILE_M, 332.36],
    [3000, 649.96],
    [5000, 1124.99],
    [10000, 2374.49],
    [HALF_MARATHON_M, 5328.68],
    [MARATHON_M, 11331.01],
  ])('%d m in %d s', (distanceM, timeS) => {
    expect(powerModelTime(model, distanceM)).toBeCloseTo(timeS, 2)
  })

  test('endurance, and the fit that finds the model again', () => {
    expect(enduranceOf(model)).toBeCloseTo(4.657, 3)
    const results = [5000, 10000, HALF_MARATHON_M].map((distanceM) => ({
      distanceM,
      timeS: powerModelTime(model, distanceM),
    }))
    const found = fitPowerModel(results)
    expect(found?.speedMps).toBeCloseTo(4.8, 6)
    expect(found?.longDecay).toBeCloseTo(0.065, 6)
    expect(fitPowerModel(results.slice(0, 1))).toBeNull()
  })
})

describe('age grade', () => {
  test.each([
    [{ sex: 'male', age: 50 }, 360, 73.36, 0.8595],
    [{ sex: 'female', age: 45 }, 390, 68.79, 0.943],
    [{ sex: 'male', age: 65 }, 420, 71.55, 0.7554],
  ] as const)('%o, mile in %d s', (runner, timeS, percent, factor) => {
    const grade = ageGrade(runner, { distanceM: MILE_M, timeS })
    expect(grade?.percent).toBeCloseTo(percent, 2)
    expect(grade?.factor).toBe(factor)
  })

  test('nothing outside the table', () => {
    expect(ageGrade({ age: 4, sex: 'male' }, fiveK)).toBeNull()
    expect(ageGrade({ age: 30, sex: 'male' }, { distanceM: 800, timeS: 120 })).toBeNull()
  })
})

describe('World Athletics points, tables of 2025', () => {
  test.each([
    ['male', 264.02, 800],
    ['male', 246.21, 1000],
    ['male', 230.09, 1200],
    ['female', 317.95, 800],
    ['female', 287.02, 1000],
    ['female', 259.05, 1200],
  ] as const)('a mile of a %s in %s s is %s points', (sex, timeS, points) => {
    const found = worldAthleticsPoints({ distanceM: MILE_M, timeS }, sex)
    expect(Math.floor((found ?? 0) + 0.2)).toBe(points)
    expect(timeOfPoints(found ?? 0, MILE_M, sex)).toBeCloseTo(timeS, 6)
  })

  test('no table, no points; a jog is worth none, though the parabola would rise again', () => {
    expect(worldAthleticsPoints({ distanceM: 1234, timeS: 300 }, 'male')).toBeNull()
    expect(worldAthleticsPoints({ distanceM: MILE_M, timeS: 1000 }, 'male')).toBeNull()
  })
})
