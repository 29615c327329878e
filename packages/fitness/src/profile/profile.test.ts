import { describe, expect, test } from 'vitest'
import { MILE_M } from '@bell-lap/units/length'
import { logSpeedOver, runnerKind } from '../curve/mean-curve.ts'
import { seldomRacedLoss } from '../curve/seldom-raced.ts'
import { knownBy, raceOf } from '../curve/testing/known-by.ts'
import type { RunnerProfile } from '../evidence/evidence.ts'
import { aerobicShare } from './energy-share.ts'
import { lessonsOfRaces } from './next-race.ts'
import { runnerType } from './runner-type.ts'

const PROFILE: RunnerProfile = { age: 30, sex: 'female', weeklyKm: 50 }
const kind = runnerKind(PROFILE)

/** A runner whose speed falls with distance by so much more than usual, after races from 800 m to 10 km. */
function runnerWith(slopeOffset: number) {
  const races = [800, 1500, MILE_M, 3000, 5000, 10_000].map((distanceM) => {
    const level = Math.log(4.6) - slopeOffset * Math.log(distanceM / MILE_M)
    const logSpeed = logSpeedOver(kind, distanceM, level) - seldomRacedLoss(distanceM)
    return raceOf(distanceM, distanceM / Math.exp(logSpeed))
  })
  return knownBy(races, PROFILE)
}

describe('the type of a runner', () => {
  test.each([
    [-0.03, 'endurance'],
    [0, 'balanced'],
    [0.03, 'speed'],
  ] as const)('a slope %s from the usual is %s', (offset, type) => {
    const found = runnerType(runnerWith(offset))
    expect(found).toMatchObject({ known: true, type })
    if (!found.known) throw new Error('expected a type')
    const { endurance, balanced, speed } = found.probabilities
    expect(endurance + balanced + speed).toBeCloseTo(1, 12)
  })

  test('one race alone does not tell it', () => {
    expect(runnerType(knownBy([raceOf(5000, 1200)], PROFILE)).known).toBe(false)
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
  const lessons = lessonsOfRaces(knownBy([raceOf(10_000, 2700)], PROFILE))
  const bits = (id: string) => lessons.find((one) => one.eventId === id)?.bits ?? 0
  expect(bits('mile')).toBeGreaterThan(bits('10k'))
  for (const { mileBandLeft } of lessons) expect(mileBandLeft).toBeLessThanOrEqual(1)
})
