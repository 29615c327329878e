import { describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { banisterPerformance, bussoPerformance, weightedMean } from './banister.ts'
import {
  banisterTrimp,
  edwardsTrimp,
  heartRateStress,
  luciaTrimp,
  speedStress,
} from './heart-rate-load.ts'
import { loadInWords } from './load-in-words.ts'
import { weekMonotony } from './monotony.ts'
import { ratedEffortLoad, sessionLoad } from './session-load.ts'

const rates = { restingBpm: 50, maximumBpm: 190 }

describe('heart-rate and speed load', () => {
  test('sixty minutes at 150', () => {
    const man = banisterTrimp(60, 150, rates, 'male')
    const woman = banisterTrimp(60, 150, rates, 'female')
    expect(man).toBeCloseTo(108.095, 3)
    expect(woman).toBeCloseTo(121.499, 3)
    expect(heartRateStress(man, 170, rates, 'male')).toBeCloseTo(63.34, 2)
    expect(heartRateStress(woman, 170, rates, 'female')).toBeCloseTo(65.65, 2)
  })

  test('Edwards, Lucia, speed and rated effort', () => {
    expect(edwardsTrimp([10, 20, 20, 8, 2])).toBe(152)
    expect(luciaTrimp([40, 15, 5])).toBe(85)
    expect(speedStress(2700, 0.85)).toBeCloseTo(54.187, 3)
    expect(ratedEffortLoad(6, 3000)).toBe(300)
  })
})

describe('load of a session', () => {
  const session = {
    movingTimeS: 3600,
    distanceM: 12_000,
    effortCr10: null,
    averageHeartRateBpm: 150,
  }
  const runner = {
    sex: 'male',
    restingHeartRateBpm: 50,
    maximumHeartRateBpm: 190,
    thresholdHeartRateBpm: 170,
    thresholdSpeedMps: 4,
  } as const
  const nobody = {
    sex: null,
    restingHeartRateBpm: null,
    maximumHeartRateBpm: null,
    thresholdHeartRateBpm: null,
    thresholdSpeedMps: null,
  }

  test('rated effort first; seven for an hour is a hundred', () => {
    expect(sessionLoad({ ...session, effortCr10: 7 }, runner)).toEqual({
      loadAu: 100,
      source: 'effort',
    })
  })

  test('else the larger of heart rate and speed, since heart rate misses short repetitions', () => {
    const bySpeed = sessionLoad(session, runner)
    expect(bySpeed?.source).toBe('speed')
    expect(bySpeed?.loadAu).toBeCloseTo(69.44, 2)
    const byHeart = sessionLoad(session, { ...runner, thresholdSpeedMps: 4.5 })
    expect(byHeart?.source).toBe('heart-rate')
    expect(byHeart?.loadAu).toBeCloseTo(63.34, 2)
  })

  test('else it is not known', () => {
    expect(sessionLoad(session, nobody)).toBeNull()
    expect(sessionLoad({ ...session, movingTimeS: 0, effortCr10: 5 }, runner)).toBeNull()
  })
})

describe('fitness and fatigue', () => {
  const month = Array.from({ length: 28 }, () => 60)

  test('weighted means of 28 days of 60', () => {
    expect(weightedMean(month, 42)).toBeCloseTo(29.195, 3)
    expect(weightedMean(month, 7)).toBeCloseTo(58.9011, 4)
  })

  test('Banister and Busso', () => {
    expect(
      banisterPerformance(month, {
        start: 500,
        fitnessGain: 0.1,
        fitnessDays: 42,
        fatigueGain: 0.2,
        fatigueDays: 7,
      }),
    ).toBeCloseTo(544.4534, 4)
    expect(
      bussoPerformance([50, 100, 0, 80], {
        start: 500,
        fitnessGain: 0.1,
        fitnessDays: 42,
        fatigueGainPerLoad: 0.001,
        fatigueDays: 9,
        sensitivityDays: 6,
      }),
    ).toBeCloseTo(496.83986, 5)
  })

  test('monotony and strain of a week', () => {
    const week = weekMonotony([0, 60, 40, 70, 0, 50, 110])
    expect(week.mean).toBeCloseTo(47.1429, 4)
    expect(week.sd).toBeCloseTo(36.1403, 4)
    expect(week.monotony).toBeCloseTo(1.3044, 4)
    expect(week.strain).toBeCloseTo(430.47, 2)
    expect(weekMonotony([5, 5, 5, 5, 5, 5, 5]).monotony).toBeNull()
  })
})

describe('load in words', () => {
  const today = '2026-06-30'
  const days = (perDay: (age: number) => number, count = 35) =>
    Array.from({ length: count }, (_, age) => ({ day: addDays(today, -age), loadAu: perDay(age) }))

  test.each([
    [20, 'well below'],
    [40, 'below'],
    [50, 'steady'],
    [60, 'above'],
    [90, 'well above'],
  ])('a last week of %d a day after four of 50 is %s', (last, word) => {
    const answer = loadInWords(
      days((age) => (age < 7 ? last : 50)),
      today,
    )
    expect(answer.word).toBe(word)
    expect(answer.last7).toBe(7 * last)
    expect(answer.usual?.[0]).toBeCloseTo(350 * 0.85, 9)
    expect(answer.usual?.[1]).toBeCloseTo(350 * 1.15, 9)
  })

  test('too little history is not known', () => {
    expect(
      loadInWords(
        days(() => 50, 20),
        today,
      ),
    ).toMatchObject({ word: 'unknown', usual: null })
    expect(loadInWords([], today)).toEqual({ word: 'unknown', last7: 0, usual: null })
  })
})
