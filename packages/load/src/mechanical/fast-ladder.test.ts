import { expect, test } from 'vitest'
import { FAST_LADDER_MPS, fastMetresOf } from './fast-ladder.ts'

/** 1000 m at each speed of the ladder and slower. */
const ladder = FAST_LADDER_MPS.map((_, i) => 1000 * (FAST_LADDER_MPS.length - i))

test('at a speed of the ladder it is what was counted, and between two of them between the two', () => {
  expect(fastMetresOf(ladder, FAST_LADDER_MPS[5] ?? 0)).toBeCloseTo(17_000, 6)
  expect(fastMetresOf(ladder, (FAST_LADDER_MPS[5] ?? 0) + 0.1)).toBeCloseTo(16_500, 6)
})

test('below the ladder everything counts, above it nothing', () => {
  expect(fastMetresOf(ladder, 1)).toBe(22_000)
  expect(fastMetresOf(ladder, 20)).toBe(0)
})
