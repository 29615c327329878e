import { describe, expect, test } from 'vitest'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { PACE_SYMBOLS } from '@bell-lap/workout/workout'
import { estimateAdvice } from '../profile/estimate-advice.ts'
import { priorLevel } from '../curve/prior.ts'
import { estimateCurve } from '../curve/estimate.ts'
import { predictTime } from '../curve/predict.ts'
import type { RaceEvidence } from '../evidence/evidence.ts'
import { modelPanel } from '../models/panel.ts'
import { thresholdFromCurve } from '../threshold/threshold-from-curve.ts'
import { maximumSprintSpeed } from './maximum-sprint-speed.ts'
import { paceMeaning } from './pace-meaning.ts'
import { paceTable } from './pace-table.ts'

const profile = { age: 44, sex: 'female', weeklyKm: 50 } as const
const tenK: RaceEvidence = {
  kind: 'race',
  id: '10k',
  day: '2026-05-01',
  distanceM: 10_000,
  timeS: 2700,
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  excluded: false,
}
const mile: RaceEvidence = { ...tenK, id: 'mile', distanceM: MILE_M, timeS: 372, day: '2026-05-20' }
const unsure = estimateCurve([tenK], profile, '2026-06-01')
const sure = estimateCurve([tenK, mile], profile, '2026-06-01')
if (unsure.state !== 'ready' || sure.state !== 'ready') throw new Error('expected estimates')

describe('the pace table', () => {
  const table = paceTable(sure, null)

  test('every symbol has a band, and races get faster as they get shorter', () => {
    for (const symbol of PACE_SYMBOLS) {
      expect(table[symbol].slowMps).toBeGreaterThan(0)
      expect(table[symbol].slowMps).toBeLessThanOrEqual(table[symbol].fastMps)
      expect(paceMeaning(symbol).meaning).toEqual(message(`pace-means.${symbol}`))
    }
    const order = ['REC', 'M', 'HM', '10K', '5K', '3K', 'MI', '8H', '4H', 'MAX'] as const
    order.slice(1).forEach((symbol, index) => {
      expect(table[symbol].fastMps).toBeGreaterThan(table[order[index] ?? 'REC'].fastMps)
    })
  })

  test('mile pace is one per cent either side when known, four when it is not', () => {
    const speed = MILE_M / predictTime(sure, MILE_M).timeS
    expect(table.MI.fastMps / speed).toBeCloseTo(1.01, 9)
    expect(table.MI.slowMps / speed).toBeCloseTo(0.99, 9)
    const wide = paceTable(unsure, null).MI
    expect(wide.fastMps / wide.slowMps).toBeCloseTo(1.04 / 0.96, 9)
  })

  test('goal pace stops at three per cent above mile pace', () => {
    const speed = MILE_M / predictTime(sure, MILE_M).timeS
    expect(paceTable(sure, speed * 1.2).GMI.fastMps).toBeCloseTo(speed * 1.03 * 1.01, 9)
    expect(paceTable(sure, speed * 1.01).GMI.slowMps).toBeCloseTo(speed * 1.01 * 0.99, 9)
    expect(paceTable(sure, null).GMI).toEqual(table.MI)
  })

  test('threshold and easy paces hang on the hour speed', () => {
    const threshold = thresholdFromCurve(sure)
    expect(table.T.fastMps).toBeCloseTo(threshold.speedMps, 9)
    expect(table.E.slowMps).toBeCloseTo(0.75 * threshold.speedMps, 9)
    expect(threshold.sdMps).toBeGreaterThanOrEqual(0.15)
    expect(threshold.firstSpeedMps).toBeCloseTo(0.83 * threshold.speedMps, 9)
    expect(threshold.heartRateBpm).toBeNull()
  })
})

test('sprint speed is unknown until it is timed well', () => {
  expect(maximumSprintSpeed(null)).toBeNull()
  expect(maximumSprintSpeed({ distanceM: 30, timeS: 4, timedBy: 'hand' })).toBeNull()
  expect(maximumSprintSpeed({ distanceM: 30, timeS: 4, timedBy: 'gates' })).toBe(7.5)
})

describe('advice', () => {
  test('after a 10K alone, one mile is what helps most', () => {
    expect(estimateAdvice(unsure)[0]).toMatchObject({
      code: 'advice.trial',
      values: { trial: message('advice.trial-mile') },
    })
  })

  test('after a sharp mile it asks for no other trial over the mile', () => {
    expect(estimateAdvice(sure).some(({ code }) => code === 'advice.trial')).toBe(false)
  })

  test('without anything it says what is missing', () => {
    const [first] = estimateAdvice(estimateCurve([], profile, '2026-06-01'))
    expect(first).toEqual(message('estimate.no-evidence'))
  })
})

describe('the panel of models', () => {
  const rows = modelPanel([tenK], { profile, today: '2026-06-01', estimate: unsure })
  const row = (model: string) => rows.find((one) => one.model === model)

  test('each model from the same 10K, with its range', () => {
    expect(row('mile-index')?.mileS).toBeCloseTo(382.33, 2)
    expect(row('riegel')?.mileS).toBeCloseTo(389.41, 2)
    expect(row('cameron')?.mileS).toBeCloseTo(376.59, 2)
    expect(row('riegel')?.inRange).toBe(true)
    expect(row('critical-speed')).toMatchObject({ mileS: null, inRange: false })
    expect(row('curve')?.mileS).toBe(unsure.mile.timeS)
  })

  test('no result of the last year, no answer', () => {
    const old = modelPanel([tenK], { profile, today: '2028-06-01', estimate: unsure })
    expect(old.find((one) => one.model === 'riegel')).toMatchObject({ mileS: null, inRange: false })
  })
})

test('the prior slows with age, as the fitted runners do', () => {
  const young = priorLevel({ age: 25, sex: 'male', weeklyKm: 50 })
  const old = priorLevel({ age: 70, sex: 'male', weeklyKm: 50 })
  expect(young - old).toBeGreaterThan(0.2)
  expect(young - old).toBeLessThan(0.45)
})
