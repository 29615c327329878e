import { expect, test } from 'vitest'
import { singleRunSpike } from './single-run-spike.ts'

const before = [
  { day: '2026-05-01', distanceM: 20_000 },
  { day: '2026-05-20', distanceM: 10_000 },
]

test.each([
  [11_000, 'usual', null],
  [12_000, 'small', 1.64],
  [16_000, 'moderate', 1.52],
  [21_000, 'large', 2.28],
] as const)('%d m after 10 km is %s', (distanceM, category, hazard) => {
  const spike = singleRunSpike({ day: '2026-06-10', distanceM }, before)
  expect(spike.category).toBe(category)
  expect(spike.ratio).toBeCloseTo(distanceM / 10_000, 9)
  expect(spike.hazard?.ratio ?? null).toBe(hazard)
})

test('thirty days back counts, thirty-one does not, and the same day does not', () => {
  const run = { day: '2026-05-31', distanceM: 12_000 }
  expect(singleRunSpike(run, before).ratio).toBeCloseTo(0.6, 9)
  expect(singleRunSpike({ ...run, day: '2026-06-01' }, before).ratio).toBeCloseTo(1.2, 9)
  expect(singleRunSpike(run, [run])).toEqual({ ratio: null, category: 'unknown', hazard: null })
})
