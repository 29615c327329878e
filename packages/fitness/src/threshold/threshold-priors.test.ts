import { expect, test } from 'vitest'
import { daysToAskTheCurve, likelyFirstThreshold } from './threshold-priors.ts'

test('the first threshold is 83 % of the second, give or take', () => {
  const { speedMps, lowMps, highMps } = likelyFirstThreshold(4)
  expect(speedMps).toBeCloseTo(3.32, 2)
  expect(highMps - speedMps).toBeCloseTo(speedMps - lowMps, 10)
  expect(highMps).toBeLessThan(4)
})

test('the curve is asked after races that tell of an hour, four weeks apart', () => {
  const race = (day: string, distanceM = 5000, more: object = {}) =>
    ({ day, distanceM, effort: 'race', excluded: false, ...more }) as const
  const races = [
    race('2026-04-20'),
    race('2026-03-01'),
    race('2026-03-20'),
    race('2026-05-20', 800),
    race('2026-06-20', 5000, { excluded: true }),
    race('2025-01-01'),
  ]
  const asked = daysToAskTheCurve(races, { from: '2026-01-01', to: '2026-12-31' })
  expect(asked).toEqual(['2026-03-01', '2026-04-20'])
})
