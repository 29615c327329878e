import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MILE_M } from '@bell-lap/units/length'
import { FITTED_LOSS } from './fitted-curve.ts'
import { LOSS_NAMES, lossColumns } from './loss-columns.ts'
import { levelOf, levelResponse, logSpeedOver, lossAt } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'

const anyKind: fc.Arbitrary<RunnerKind> = fc.record({
  womanShare: fc.constantFrom(0 as const, 0.5 as const, 1 as const),
  age: fc.option(fc.integer({ min: 8, max: 90 }), { nil: null }),
})
const anyLevel = fc.double({ min: 1.6, max: 7.5, noNaN: true }).map((mps) => Math.log(mps))
const anyDistance = fc.double({ min: 100, max: 100_000, noNaN: true })

describe('the mean curve', () => {
  test('has a weight for every column', () => {
    expect(FITTED_LOSS).toHaveLength(LOSS_NAMES.length)
    expect(lossColumns({ womanShare: 0, age: 30 }, 5000, 1.5)).toHaveLength(LOSS_NAMES.length)
  })

  test('loses what the weighted columns say, from 800 m on', () => {
    fc.assert(
      fc.property(
        anyKind,
        fc.double({ min: 800, max: 100_000, noNaN: true }),
        anyLevel,
        (kind, distanceM, level) => {
          const columns = lossColumns(kind, distanceM, level)
          const sum = columns.reduce((so, column, i) => so + column * (FITTED_LOSS[i] ?? 0), 0)
          expect(lossAt(kind, distanceM, level)).toBeCloseTo(sum, 10)
        },
      ),
    )
  })

  test('is the level itself over a mile', () => {
    expect(logSpeedOver({ womanShare: 1, age: 44 }, MILE_M, 1.4)).toBeCloseTo(1.4, 12)
  })

  test('is slower over a longer distance, for every runner', () => {
    fc.assert(
      fc.property(anyKind, anyDistance, anyLevel, (kind, distanceM, level) => {
        const further = logSpeedOver(kind, distanceM * 1.1, level)
        expect(further).toBeLessThan(logSpeedOver(kind, distanceM, level) + 1e-9)
      }),
    )
  })

  test('rises with the level, so that every log-speed has one level', () => {
    fc.assert(
      fc.property(anyKind, anyDistance, anyLevel, (kind, distanceM, level) => {
        expect(levelResponse(kind, distanceM, level)).toBeGreaterThan(0)
        const found = levelOf(kind, distanceM, logSpeedOver(kind, distanceM, level))
        expect(found).toBeCloseTo(level, 6)
      }),
    )
  })
})
