import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { weatherUnit } from './weather-unit.ts'

test('the fixed points of both scales', () => {
  const { toShown, fromShown, unit } = weatherUnit('temperature', 'imperial')
  expect(unit).toBe('°F')
  expect([toShown(0), toShown(100), toShown(-40)]).toEqual([32, 212, -40])
  expect(fromShown(68)).toBeCloseTo(20, 12)
})

test('ten miles an hour are 4.4704 m/s, a mile high is 1609.344 m', () => {
  expect(weatherUnit('wind', 'imperial').fromShown(10)).toBeCloseTo(4.4704, 12)
  expect(weatherUnit('wind', 'metric').fromShown(18)).toBeCloseTo(5, 12)
  expect(weatherUnit('height', 'imperial').fromShown(5280)).toBeCloseTo(1609.344, 9)
})

test('what is shown is read back as it was', () => {
  const quantity = fc.constantFrom('temperature' as const, 'wind' as const, 'height' as const)
  const system = fc.constantFrom('metric' as const, 'imperial' as const)
  fc.assert(
    fc.property(
      quantity,
      system,
      fc.double({ min: -500, max: 6000, noNaN: true }),
      (q, s, value) => {
        const { toShown, fromShown } = weatherUnit(q, s)
        expect(fromShown(toShown(value))).toBeCloseTo(value, 6)
      },
    ),
  )
})
