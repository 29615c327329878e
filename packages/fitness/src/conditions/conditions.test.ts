import fc from 'fast-check'
import { MILE_M } from '@bell-lap/units/length'
import { OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { describe, expect, test } from 'vitest'
import { altitudePart, slowerAtAltitudePct } from './altitude.ts'
import type { Conditions, RunInConditions } from './conditions.ts'
import { correctForConditions, timeOnPlainDay } from './correct-for-conditions.ts'
import { gradePart, gradeRatio, minettiCost } from './grade.ts'
import { heatLoss, heatPart } from './heat.ts'
import { lapLengthM, oneBendWideM, trueDistanceM } from './lanes.ts'
import { treadmillPart } from './treadmill.ts'
import {
  humidityFromDewPoint,
  wbgtInShade,
  wbgtInSun,
  wetBulb,
  wetBulbGlobe,
} from './wet-bulb-globe.ts'
import { dragN, lapDragN, metabolicShare, windPart } from './wind.ts'

const mile = (setting: RunInConditions['setting'] = 'track', timeS = 360): RunInConditions => ({
  distanceM: MILE_M,
  timeS,
  setting,
})
const tenK = (setting: RunInConditions['setting'] = 'road'): RunInConditions => ({
  distanceM: 10_000,
  timeS: 2700,
  setting,
})

describe('grade (Minetti 2002)', () => {
  test.each([
    [-0.2, 1.8],
    [-0.1, 2.1517],
    [-0.05, 2.7459],
    [0, 3.6],
    [0.01, 3.7996],
    [0.05, 4.6852],
    [0.1, 5.9682],
    [0.2, 9.0067],
  ])('a metre at %f costs %f J/kg', (grade, cost) => {
    expect(minettiCost(grade)).toBeCloseTo(cost, 4)
  })

  test('flat-equivalent speed: +1 % 1.055, +5 % 1.301, +10 % 1.658; a descent gives at most 15 %', () => {
    expect(gradeRatio(0.01)).toBeCloseTo(1.0554, 4)
    expect(gradeRatio(0.05)).toBeCloseTo(1.3014, 4)
    expect(gradeRatio(0.1)).toBeCloseTo(1.6578, 4)
    expect(gradeRatio(-0.1)).toBe(0.85)
    expect(gradeRatio(0.3)).toBe(gradeRatio(0.2))
  })

  test('a steady climb is the oracle itself; hills that come back to the start still cost', () => {
    const steady = gradePart(tenK(), { climbM: 100, descentM: 0 })
    expect(steady?.logSpeed).toBeCloseTo(Math.log(1.0554), 4)
    const rolling = gradePart(tenK(), { climbM: 100, descentM: 100 })
    expect(rolling?.logSpeed).toBeGreaterThan(0.004)
    expect(rolling?.logSpeed).toBeLessThan(steady?.logSpeed ?? 0)
    expect(gradePart(tenK(), { climbM: 100 })).toEqual(rolling)
    expect(gradePart(tenK(), { climbM: 0, descentM: 100 })?.logSpeed).toBeLessThan(-0.03)
  })

  test('an altimeter is believed less than a course profile, most of all over short distances', () => {
    const told = gradePart(mile(), { climbM: 0, descentM: 10 })?.sd ?? 0
    const seen = gradePart(mile(), { climbM: 0, descentM: 10, climbFrom: 'altimeter' })?.sd ?? 0
    expect(seen).toBeGreaterThan(told + 0.005)
  })
})

describe('wet-bulb globe temperature', () => {
  test('Stull’s own example: 20 °C and 50 % give a wet bulb of 13.7 °C', () => {
    expect(wetBulb(20, 50)).toBeCloseTo(13.7, 1)
  })

  test('the Bureau’s table: 30 °C and 50 % are 29 in the sun; the shade is cooler', () => {
    expect(Math.round(wbgtInSun(30, 50))).toBe(29)
    expect(wbgtInShade(30, 50)).toBeLessThan(wbgtInSun(30, 50) - 3)
  })

  test('a dew point is a humidity', () => {
    expect(humidityFromDewPoint(25, 25)).toBeCloseTo(100, 6)
    expect(humidityFromDewPoint(25, 14)).toBeGreaterThan(48)
    expect(humidityFromDewPoint(25, 14)).toBeLessThan(52)
  })

  test('the less is known of sky and humidity, the wider it is', () => {
    const all = wetBulbGlobe({ airTemperatureC: 27, humidityPct: 55, sky: 'shade' })?.sdC ?? 0
    const sky = wetBulbGlobe({ airTemperatureC: 27, humidityPct: 55 })?.sdC ?? 0
    const nothing = wetBulbGlobe({ airTemperatureC: 27 })?.sdC ?? 0
    expect(all).toBeLessThan(sky)
    expect(sky).toBeLessThan(nothing)
    expect(wetBulbGlobe({ humidityPct: 55 })).toBeNull()
  })
})

describe('heat (Mantzios 2022; the mile has a rule of its own)', () => {
  test('a 10K at WBGT 22 loses 2.45 %', () => {
    expect(heatLoss(10_000, 22)).toBeCloseTo(0.0245, 10)
  })

  test('between 7.5 and 15 nothing is lost, and cold costs a long race too', () => {
    expect(heatLoss(10_000, 7.5)).toBe(0)
    expect(heatLoss(10_000, 15)).toBe(0)
    expect(heatLoss(10_000, 2.5)).toBeCloseTo(0.0175, 10)
  })

  test('the mile loses nothing up to 25 and 0.1 % a degree then, and the error is as large', () => {
    expect(heatLoss(MILE_M, 25)).toBe(0)
    expect(heatLoss(MILE_M, 28)).toBeCloseTo(0.003, 10)
    const part = heatPart(mile(), { airTemperatureC: 33, humidityPct: 60, sky: 'sun' })
    expect(part?.sd).toBeGreaterThanOrEqual(part?.logSpeed ?? 1)
    expect(heatPart(mile(), { airTemperatureC: 12, humidityPct: 60, sky: 'sun' })).toBeNull()
  })
})

describe('altitude (Hamlin 2015)', () => {
  test.each([
    [-20, 0],
    [0, 0],
    [300, 0.2],
    [650, 0.6],
    [1000, 1],
    [1500, 2],
    [2000, 3],
    [2500, 4.2],
  ])('at %i m the unacclimatised are %f per cent slower', (altitudeM, pct) => {
    expect(slowerAtAltitudePct(altitudeM)).toBeCloseTo(pct, 10)
  })

  test('home is the measure: there nothing is corrected, and the lowlands are faster', () => {
    expect(altitudePart(mile(), { altitudeM: 1600, homeAltitudeM: 1600 })).toBeNull()
    const away = altitudePart(mile(), { altitudeM: 0, homeAltitudeM: 1600 })
    expect(away?.logSpeed).toBeLessThan(-0.02)
    expect(altitudePart(mile(), { altitudeM: 2000 })).toMatchObject({ sd: 0.01 })
    expect(altitudePart({ ...mile(), distanceM: 800 }, { altitudeM: 2000 })).toBeNull()
  })
})

describe('wind (da Silva)', () => {
  test('still air at 4.47 m/s: 5.40 N, 0.85 % of the weight of 65 kg, 5.2 % of the metabolic rate', () => {
    const force = dragN(MILE_M / 360, 0)
    expect(force).toBeCloseTo(5.396, 3)
    expect((100 * force) / (65 * 9.81)).toBeCloseTo(0.846, 3)
    expect(100 * metabolicShare(force)).toBeCloseTo(5.19, 2)
  })

  test('4 m/s of wind round a lap: 7.56 N, 2.1 % of power, about 1.4 % of speed ± 1 %', () => {
    const speed = MILE_M / 360
    expect(lapDragN(speed, 4)).toBeCloseTo(7.556, 3)
    expect(100 * metabolicShare(lapDragN(speed, 4) - dragN(speed, 0))).toBeCloseTo(2.08, 2)
    const part = windPart(mile(), { windMps: 4 })
    expect(part?.logSpeed).toBeCloseTo(0.014, 3)
    expect(part?.sd).toBe(0.01)
  })

  test('no wind blows on a treadmill', () => {
    expect(windPart(mile('treadmill'), { windMps: 4 })).toBeNull()
  })
})

describe('treadmill (Jones & Doust 1996)', () => {
  test('one per cent stands for the air; the error is 2 % unless the belt is calibrated', () => {
    const run = mile('treadmill')
    const part = treadmillPart(run, { beltGradePct: 1 })
    expect(part?.logSpeed).toBeCloseTo(0, 10)
    expect(part?.sd).toBe(0.02)
    expect(treadmillPart(run, { beltGradePct: 1, beltCalibrated: true })?.sd).toBe(0)
  })

  test('a flat belt flatters the fast more than the slow; a steep one is a climb', () => {
    const fast = treadmillPart(mile('treadmill', 300), { beltGradePct: 0 })?.logSpeed ?? 0
    const slow = treadmillPart(mile('treadmill', 600), { beltGradePct: 0 })?.logSpeed ?? 0
    expect(fast).toBeLessThan(slow)
    expect(slow).toBeLessThan(0)
    const steep = treadmillPart(mile('treadmill'), { beltGradePct: 3 })?.logSpeed ?? 0
    expect(steep).toBeCloseTo(Math.log(gradeRatio(0.02)), 10)
  })
})

describe('lanes (exact geometry)', () => {
  const LAPS = [400.0, 407.04, 414.7, 422.37, 430.03, 437.7, 445.37, 453.03]

  test('a lap in each lane', () => {
    const laps = Array.from({ length: OUTERMOST_LANE }, (_, index) => lapLengthM(index + 1))
    laps.forEach((lap, index) => expect(lap).toBeCloseTo(LAPS[index] ?? 0, 2))
  })

  test('a lap in lane 4 is 5.6 % longer; a bend one lane wide costs 3.5 m', () => {
    expect(100 * (lapLengthM(4) / lapLengthM(1) - 1)).toBeCloseTo(5.6, 1)
    expect(oneBendWideM()).toBeCloseTo(3.519, 3)
  })

  test('a mile in lane 4 is four of its laps and the 9.344 m before the line', () => {
    expect(trueDistanceM(MILE_M, 4)).toBeCloseTo(4 * lapLengthM(4) + 9.344, 6)
    const { logSpeed, sd } = correctForConditions(mile(), { lane: 4 })
    expect(logSpeed).toBeCloseTo(Math.log((4 * 422.367 + 9.344) / MILE_M), 4)
    expect(sd).toBe(0)
    expect(correctForConditions(mile('road'), { lane: 4 }).logSpeed).toBe(0)
  })
})

describe('all together', () => {
  test('nothing known, nothing corrected', () => {
    expect(correctForConditions(mile(), {})).toMatchObject({ logSpeed: 0, sd: 0, parts: [] })
    expect(correctForConditions(mile('grass'), {})).toMatchObject({ logSpeed: 0.02, sd: 0.01 })
  })

  test('parts add up, their errors add in squares', () => {
    const conditions = { altitudeM: 1500, windMps: 4 }
    const both = correctForConditions(mile(), conditions)
    const [altitude, wind] = both.parts
    expect(both.logSpeed).toBeCloseTo((altitude?.logSpeed ?? 0) + (wind?.logSpeed ?? 0), 12)
    expect(both.sd).toBeCloseTo(Math.hypot(0.01, 0.01), 12)
    expect(both.capped).toBe(false)
  })

  test('more than 6 % is never corrected; what is cut off becomes error, and the cap is said', () => {
    const steep = correctForConditions(tenK(), { climbM: 400, descentM: 0 })
    expect(steep).toMatchObject({ logSpeed: 0.06, capped: true })
    expect(steep.sd).toBeGreaterThan(steep.uncappedLogSpeed - 0.06)
    const lane = correctForConditions(mile(), { climbM: 200, descentM: 0, lane: 8 })
    expect(lane.logSpeed).toBeGreaterThan(0.15)
  })

  test('5:12 on grass is about 5:06 on a plain day', () => {
    const { timeS, plusMinusS } = timeOnPlainDay(312, correctForConditions(mile('grass', 312), {}))
    expect(timeS).toBeCloseTo(305.8, 1)
    expect(plusMinusS).toBeCloseTo(3.9, 1)
  })

  const maybe = (from: number, to: number) =>
    fc.option(fc.double({ min: from, max: to, noNaN: true }), { nil: null })
  const anything: fc.Arbitrary<Conditions> = fc.record({
    airTemperatureC: maybe(-20, 45),
    humidityPct: maybe(0, 100),
    sky: fc.constantFrom('sun' as const, 'shade' as const, null),
    windMps: maybe(0, 20),
    altitudeM: maybe(-400, 5000),
    homeAltitudeM: maybe(-400, 5000),
    climbM: maybe(0, 3000),
    descentM: maybe(0, 3000),
    beltGradePct: maybe(-5, 15),
  })
  const anyRun: fc.Arbitrary<RunInConditions> = fc.record({
    distanceM: fc.double({ min: 200, max: 50_000, noNaN: true }),
    timeS: fc.double({ min: 30, max: 20_000, noNaN: true }),
    setting: fc.constantFrom('track', 'road', 'grass', 'treadmill'),
  })

  test('whatever the day, the correction stays within the cap and every number is a number', () => {
    fc.assert(
      fc.property(anyRun, anything, (run, conditions) => {
        const { logSpeed, sd, parts } = correctForConditions(run, conditions)
        expect(Math.abs(logSpeed)).toBeLessThanOrEqual(0.06)
        expect(sd).toBeGreaterThanOrEqual(0)
        for (const part of parts) expect(Number.isFinite(part.logSpeed + part.sd)).toBe(true)
      }),
      { seed: 10 },
    )
  })

  test('a worse day never makes the same time worth less', () => {
    const worse = fc.record({ windMps: fc.double({ min: 0, max: 15, noNaN: true }) })
    fc.assert(
      fc.property(anyRun, worse, (run, { windMps }) => {
        const calm = correctForConditions(run, { windMps, altitudeM: 500, climbM: 20, descentM: 0 })
        const more = { windMps: windMps + 1, altitudeM: 700, climbM: 30, descentM: 0 }
        expect(correctForConditions(run, more).logSpeed).toBeGreaterThanOrEqual(calm.logSpeed)
      }),
      { seed: 11 },
    )
  })
})
