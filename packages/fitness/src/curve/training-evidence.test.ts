import { describe, expect, test } from 'vitest'
import { addDays } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { RunnerProfile } from '../evidence/evidence.ts'
import { estimateCurve } from './estimate.ts'
import { estimateHistory } from './estimate-history.ts'
import { trainingEvidence } from './training-evidence.ts'
import type { RunForEvidence } from './training-evidence.ts'

const DISTANCES = [400, 800, 1000, MILE_M, 3000, 5000, 10000]
const NOBODY: RunnerProfile = { age: null, sex: null, weeklyKm: 40 }

/** A run at one speed with one faster stretch of 1000 m inside. */
function run(index: number, speedMps: number, fastMps: number, heartRate: number): RunForEvidence {
  const timeOver = (distanceM: number) =>
    Math.min(distanceM, 1000) / fastMps + Math.max(0, distanceM - 1000) / speedMps
  return {
    activityId: `run${index}`,
    day: addDays('2016-01-01', index),
    distanceM: 10_000,
    movingTimeS: timeOver(10_000),
    surface: 'road',
    hasGps: true,
    averageHeartRateBpm: heartRate,
    maximumHeartRateBpm: 190,
    excluded: false,
    bestEfforts: DISTANCES.map((distanceM) => ({ distanceM, timeS: timeOver(distanceM) })),
  }
}

test('a fast stretch in a slow run looks hard, a jog looks easy', () => {
  const found = trainingEvidence([run(0, 2.9, 4.2, 150), run(2, 2.9, 2.95, 140)])
  const classOf = (id: string) => found.find((one) => one.id === id)?.class
  expect(classOf('run0:1000')).toBe('hard-session')
  expect(classOf('run2:1000')).toBe('easy-run')
  expect(found.every((one) => one.measuredBy === 'gps')).toBe(true)
})

test('a runner who only jogs never passes for one who races', () => {
  const jogs = Array.from({ length: 30 }, (_, index) => run(index * 2, 2.9, 2.92, 140))
  expect(new Set(trainingEvidence(jogs).map((one) => one.class))).toEqual(new Set(['easy-run']))
})

test('GPS is not believed over 400 m, and a trail says nothing', () => {
  const gps = trainingEvidence([run(0, 3, 4, 150)])
  expect(gps.some((one) => one.distanceM < 800)).toBe(false)
  const trail = trainingEvidence([{ ...run(0, 3, 4, 150), surface: 'trail' }])
  expect(trail).toMatchObject([{ trail: true }])
  const estimate = estimateCurve(trail, NOBODY, '2016-02-01')
  expect(estimate.state).toBe('not-enough')
  expect(estimate.evidence).toMatchObject([{ used: false, flags: ['trail'] }])
})

describe('ten years of running', () => {
  const runs = Array.from({ length: 3000 }, (_, index) =>
    run(Math.floor(index * 1.2), 2.9, index % 4 === 0 ? 4.1 + 0.05 * Math.sin(index) : 3, 145),
  )
  const today = addDays('2016-01-01', 3600)

  // How long it takes is measured by `npm run bench:model`.
  test('shrink to a few bests, and the mile is that of the fast kilometres', () => {
    const days = runs.map((one) => one.day)
    const estimate = estimateCurve(trainingEvidence(runs), NOBODY, today, days)
    if (estimate.state !== 'ready') throw new Error('expected an estimate')
    // 1000 m in 4:00 by GPS is about 4:15 in truth; the mile then lies around 6:55 or faster.
    expect(estimate.mile.timeS).toBeGreaterThan(350)
    expect(estimate.mile.timeS).toBeLessThan(440)
    expect(estimate.evidence.filter((one) => one.used).length).toBeLessThan(900)
  })

  test('have a point a month', () => {
    const months = estimateHistory(trainingEvidence(runs), NOBODY, today)
    expect(months.length).toBeGreaterThan(110)
  })
})

describe('a heart rate', () => {
  const jog = (index: number, average: number, maximum: number): RunForEvidence => ({
    ...run(index, 2.9, 2.92, average),
    maximumHeartRateBpm: maximum,
  })

  test('of a jog is not near the maximum because no run went higher', () => {
    const found = trainingEvidence([jog(0, 146, 152), jog(2, 147, 153)])
    expect(new Set(found.map((one) => one.class))).not.toContain('all-out')
    expect(found.some((one) => one.nearMaximum)).toBe(false)
  })

  test('is a share of the maximum that is known from elsewhere', () => {
    const hard = { ...run(0, 2.9, 4.2, 150), maximumHeartRateBpm: 170 }
    const near = (maximumBpm?: number) => trainingEvidence([hard], [], maximumBpm)[0]?.nearMaximum
    expect(near()).toBe(true)
    expect(near(180)).toBe(true)
    expect(near(195)).toBe(false)
  })

  test('of two runs of one day reads the same in any order', () => {
    const runs = [jog(0, 150, 160), { ...run(0, 3, 4.2, 170), activityId: 'other' }]
    const classes = (given: readonly RunForEvidence[]) =>
      new Map(trainingEvidence(given).map((one) => [one.id, [one.class, one.nearMaximum]]))
    expect(classes(runs)).toEqual(classes(runs.toReversed()))
  })
})
