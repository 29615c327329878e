import { expect, test } from 'vitest'
import { localLine } from './local-line.ts'

const GRID = { startS: 0, stepS: 0.01, count: 11, widthS: 0.02 }
const line = Array.from({ length: 60 }, (_, i) => ({
  atS: -0.05 + i * 0.0035,
  value: 2 + 3 * (-0.05 + i * 0.0035),
}))

test('a straight line is found again, also at the ends', () => {
  expect(Array.from(localLine(line, GRID))).toEqual(
    Array.from({ length: 11 }, (_, k) => expect.closeTo(2 + 0.03 * k, 6)),
  )
})

test('a wild sample bends nothing', () => {
  const wild = [...line, { atS: 0.05, value: 40 }]
  expect(localLine(wild, GRID)[5]).toBeCloseTo(2.15, 3)
})

test('where no samples are near, the curve goes on between its neighbours', () => {
  const apart = line.filter(({ atS }) => atS < 0.01 || atS > 0.09)
  const curve = localLine(apart, { ...GRID, widthS: 0.004 })
  expect(curve[5]).toBeCloseTo(2.15, 2)
})

test('without samples there is no curve', () => {
  expect(localLine([], GRID).every(Number.isNaN)).toBe(true)
})
