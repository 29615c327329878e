import { expect, test } from 'vitest'
import { angleDegOf } from './angle-of-points.ts'

const at = (xPx: number, yPx: number) => ({ xPx, yPx })

test.each([
  ['a straight knee', [at(0, 0), at(0, 10), at(0, 20)], 180],
  ['a right angle', [at(0, 0), at(0, 10), at(10, 10)], 90],
  ['across the left, where the direction jumps', [at(-10, 9), at(0, 10), at(-10, 11)], 11.42],
  ['the same direction twice', [at(5, 5), at(0, 0), at(10, 10)], 0],
] as const)('%s', (_, points, degrees) => {
  expect(angleDegOf(points)).toBeCloseTo(degrees, 1)
})
