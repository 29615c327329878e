import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { feetAndInches, metresOfFeet, readBodyHeight } from './body-height.ts'

test.each([
  ['175 cm', 1.75],
  ['175cm', 1.75],
  ['1.75 m', 1.75],
  ['1,75', 1.75],
  ['168.5 CM', 1.685],
  [`5'9"`, 1.7526],
  ['5 ft 9 in', 1.7526],
  ['5′ 9.5″', 1.7653],
  ['5ft9in', 1.7526],
  ['6ft', 1.8288],
])('%s is read', (text, heightM) => {
  expect(readBodyHeight(text)).toBeCloseTo(heightM, 9)
})

test.each(['', 'tall', '175', '5.9 ft 2', '17 cm', '9 ft', '0.2 m', '70 kg', '1.75 km', "5'9''x"])(
  '"%s" is not taken for a height',
  (text) => {
    expect(readBodyHeight(text)).toBeNull()
  },
)

test('feet and inches come back as they were, to a tenth of an inch', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 2.5, noNaN: true }), (heightM) => {
      const shown = feetAndInches(heightM)
      expect(shown.inches).toBeLessThan(12)
      expect(metresOfFeet(shown)).toBeCloseTo(heightM, 2)
      expect(feetAndInches(metresOfFeet(shown))).toEqual(shown)
    }),
  )
})
