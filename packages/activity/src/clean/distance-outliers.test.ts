import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutOutliers } from './distance-outliers.ts'

const steady = (count: number) => Float64Array.from({ length: count }, (_, i) => 3 * i)

test('one absurd value is dropped and those after it stay', () => {
  const column = steady(100)
  column[40] = 42_949
  const sound = withoutOutliers(column)
  expect(sound.dropped).toBe(1)
  expect(sound.column[40]).toBeNaN()
  expect(sound.column[99]).toBe(297)
})

test('the drift of a position is left to be held', () => {
  const column = Float64Array.of(0, 5, 3, 8)
  expect(withoutOutliers(column)).toEqual({ column, dropped: 0 })
})

test('a distance that starts again is no outlier', () => {
  const column = Float64Array.from([...steady(100), ...steady(60)])
  expect(withoutOutliers(column)).toEqual({ column, dropped: 0 })
})

test('property: strange values put into a steady distance are what is dropped', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 198 }), { minLength: 1, maxLength: 8 }),
      fc.double({ min: 1000, max: 1e9, noNaN: true }),
      (places, value) => {
        const column = steady(200)
        for (const place of places) column[place] = value
        const sound = withoutOutliers(column)
        const dropped = [...sound.column.keys()].filter((i) => Number.isNaN(sound.column[i]))
        expect(new Set(dropped)).toEqual(new Set(places))
      },
    ),
    { numRuns: howMany(50, 2000) },
  )
})
