import { MILE_M } from '@bell-lap/units/length'
import { raceEvent } from '@bell-lap/units/race-event'
import { describe, expect, test } from 'vitest'
import { correctForConditions } from '../conditions/correct-for-conditions.ts'
import type { RaceEvidence, RunnerProfile, TrainingEvidence } from '../evidence/evidence.ts'
import { estimateCurve } from './estimate.ts'
import { raceCorrectionOf, raceError, trainingMeasurement } from './evidence-error.ts'
import { predictTime } from './predict.ts'
import { knownBy, raceOf } from './testing/known-by.ts'
import { trainingEvidence } from './training-evidence.ts'
import type { RunForEvidence } from './training-evidence.ts'

const TODAY = '2026-06-01'
const NOBODY: RunnerProfile = { age: null, sex: null, weeklyKm: null }

const race = (more: Partial<RaceEvidence> = {}): RaceEvidence => ({
  kind: 'race',
  id: 'race',
  day: TODAY,
  distanceM: MILE_M,
  timeS: 360,
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  excluded: false,
  ...more,
})
const best = (more: Partial<TrainingEvidence> = {}): TrainingEvidence => ({
  kind: 'training',
  id: 'best',
  day: TODAY,
  distanceM: MILE_M,
  timeS: 400,
  class: 'hard-session',
  measuredBy: 'gps',
  excluded: false,
  ...more,
})
const mileAfter = (evidence: RaceEvidence | TrainingEvidence) => {
  const estimate = estimateCurve([evidence], NOBODY, TODAY)
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  return estimate.mile
}

describe('races in conditions', () => {
  test('corrections enter the log-speed, their errors the variance', () => {
    const windy = race({ conditions: { windMps: 4 } })
    expect(raceCorrectionOf(windy) - raceCorrectionOf(race())).toBeCloseTo(0.0138, 4)
    expect(raceError(windy)).toBeCloseTo(Math.hypot(raceError(race()), 0.01), 12)
  })

  test('the same time on a windy day says a faster mile, less surely', () => {
    const plain = mileAfter(race())
    const windy = mileAfter(race({ conditions: { windMps: 4 } }))
    expect(windy.timeS).toBeLessThan(plain.timeS - 3)
    expect(windy.logSd).toBeGreaterThan(plain.logSd)
  })

  test('a downhill mile says a slower one, and it is said', () => {
    const estimate = estimateCurve(
      [race({ conditions: { climbM: 0, descentM: 12 } })],
      NOBODY,
      TODAY,
    )
    expect(estimate.evidence[0]?.flags).toContain('downhill')
    expect(mileAfter(race({ conditions: { climbM: 0, descentM: 12 } })).timeS).toBeGreaterThan(
      mileAfter(race()).timeS + 8,
    )
  })

  test('a belt that nobody measured is 2 % less sure, as before', () => {
    const road = raceError(race())
    const belt = raceError(race({ setting: 'treadmill' }))
    expect(belt).toBeCloseTo(Math.hypot(road, 0.02), 12)
  })
})

describe('training bests on hills', () => {
  test('a descent is taken off', () => {
    const flat = trainingMeasurement(best()).correction
    const correction = correctForConditions(
      { ...best(), setting: 'road' },
      { climbM: 0, descentM: 10 },
    )
    expect(trainingMeasurement(best({ correction })).correction).toBeLessThan(flat - 0.03)
  })

  test('down more than can be corrected, it is set aside', () => {
    const correction = correctForConditions(
      { ...best(), setting: 'road' },
      { climbM: 0, descentM: 60 },
    )
    const steep = best({ correction })
    const estimate = estimateCurve([steep], NOBODY, TODAY)
    expect(estimate.state).toBe('not-enough')
    expect(estimate.evidence).toMatchObject([{ used: false, flags: ['too-steep'] }])
  })

  test('the fast kilometre of an easy run does not look hard when it went downhill', () => {
    const run = (descentM: number): RunForEvidence => ({
      activityId: 'a',
      day: TODAY,
      distanceM: 8000,
      movingTimeS: 8000 / 3,
      surface: 'road',
      hasGps: true,
      averageHeartRateBpm: 150,
      maximumHeartRateBpm: 180,
      excluded: false,
      bestEfforts: [{ distanceM: 1000, timeS: 270, climbM: 0, descentM }],
    })
    const hard = { ...run(0), activityId: 'b', bestEfforts: [{ distanceM: 1000, timeS: 269 }] }
    const classOf = (descentM: number) =>
      trainingEvidence([{ ...hard, day: '2026-05-01' }, run(descentM)]).find(
        (one) => one.id === 'a:1000',
      )?.class
    expect(classOf(0)).toBe('hard-session')
    expect(classOf(9)).not.toBe('hard-session')
  })

  test('on a track the altimeter is not asked', () => {
    const [found] = trainingEvidence([
      {
        activityId: 'a',
        day: TODAY,
        distanceM: 8000,
        movingTimeS: 2700,
        surface: 'track',
        hasGps: true,
        averageHeartRateBpm: null,
        maximumHeartRateBpm: null,
        excluded: false,
        altitudeM: 0,
        bestEfforts: [{ distanceM: 1000, timeS: 240, climbM: 0, descentM: 20 }],
      },
    ])
    expect(found === undefined ? null : trainingMeasurement(found).correction).toBe(
      trainingMeasurement(best({ distanceM: 1000, timeS: 240, gpsBias: 0.055 })).correction,
    )
  })
})

describe('1500 m, 1600 m and the mile are three events', () => {
  test('the mile is 1.00584 times 1600 m and 1.07290 times 1500 m at equal pace', () => {
    expect(raceEvent('mile').distanceM / raceEvent('1600m').distanceM).toBeCloseTo(1.00584, 6)
    expect(raceEvent('mile').distanceM / raceEvent('1500m').distanceM).toBeCloseTo(1.072896, 6)
  })

  test.each([240, 300, 360, 420, 480, 540])(
    'a mile of %i s is about 1.085 times the 1500 m',
    (mileS) => {
      const known = knownBy([raceOf(MILE_M, mileS)], { age: 30, sex: 'male', weeklyKm: null })
      const mile = predictTime(known, MILE_M).timeS
      const ratio = mile / predictTime(known, 1500).timeS
      expect(ratio).toBeGreaterThan(1.0815)
      expect(ratio).toBeLessThan(mileS < 500 ? 1.0885 : 1.093)
      expect(mile / predictTime(known, 1600).timeS).toBeGreaterThan(1.00584)
    },
  )
})
