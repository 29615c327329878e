import { describe, expect, test } from 'vitest'
import { MILE_M } from '@bell-lap/units/length'
import { priorState } from '../curve/prior.ts'
import { updateByMeasurement } from '../curve/race-update.ts'
import { timeOnCurve } from '../curve/predict.ts'
import type { RunnerProfile } from '../evidence/evidence.ts'
import { aerobicShare } from './energy-share.ts'
import { lessonsOfRaces } from './next-race.ts'
import { runnerType } from './runner-type.ts'

const PROFILE: RunnerProfile = { age: 30, sex: 'female', weeklyKm: 50 }
const prior = priorState(PROFILE)

/** A runner whose slope differs from most by so much, after sharp races from 800 m to 10 km. */
function runnerWith(slopeOffset: number) {
  const [level, slope, lift, droop] = prior.mean
  const truth = { ...prior, mean: [level, slope + slopeOffset, lift, droop] as const }
  return [800, 1500, MILE_M, 3000, 5000, 10_000].reduce((state, distanceM) => {
    const durationS = timeOnCurve(truth, distanceM)
    const logSpeed = Math.log(distanceM / durationS)
    return updateByMeasurement(state, { durationS, logSpeed, sd: 0.006 })
  }, prior)
}

describe('the type of a runner', () => {
  test.each([
    [-0.03, 'endurance'],
    [0, 'balanced'],
    [0.03, 'speed'],
  ] as const)('a slope %s from the usual is %s', (offset, type) => {
    const found = runnerType(runnerWith(offset), PROFILE)
    expect(found).toMatchObject({ known: true, type: type === 'speed' ? expect.any(String) : type })
    if (!found.known) throw new Error('expected a type')
    const { endurance, balanced, speed } = found.probabilities
    expect(endurance + balanced + speed).toBeCloseTo(1, 12)
    if (type === 'speed') expect(speed).toBeGreaterThan(endurance)
  })

  test('one race alone does not tell it', () => {
    const measurement = { durationS: 1200, logSpeed: Math.log(5000 / 1200), sd: 0.015 }
    expect(runnerType(updateByMeasurement(prior, measurement), PROFILE).known).toBe(false)
  })
})

test.each([
  [49, 0.43],
  [113, 0.67],
  [235, 0.82],
  [300, 0.86],
  [420, 0.9],
])('an effort of %s s is %s aerobic', (durationS, share) =>
  expect(aerobicShare(durationS)).toBeCloseTo(share, 1),
)

test('after a 10K a short race teaches more than another 10K', () => {
  const state = updateByMeasurement(prior, {
    durationS: 2700,
    logSpeed: Math.log(10_000 / 2700),
    sd: 0.015,
  })
  const lessons = lessonsOfRaces({ ...state, observedDurationsS: [2700] })
  const bits = (id: string) => lessons.find((one) => one.eventId === id)?.bits ?? 0
  expect(bits('mile')).toBeGreaterThan(bits('10k'))
  for (const { mileBandLeft } of lessons) expect(mileBandLeft).toBeLessThanOrEqual(1)
})
