import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from './locale.ts'
import { writeNumber } from './write-number.ts'

const DECIMALS = [
  { least: 0, most: 3 },
  { least: 0, most: 1 },
  { least: 1, most: 1 },
  { least: 0, most: 0 },
  { least: 2, most: 2 },
] as const

/** Lengths, times, shares; ties at every decimal; tiny, huge and no numbers. */
const value = fc.oneof(
  fc.double(),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.integer({ min: -20_000_000, max: 20_000_000 }).map((n) => n / 2000),
  fc.integer({ min: -20_000_000, max: 20_000_000 }).map((n) => n / 20),
  fc.constantFrom(0, -0, 1.005, 0.05, -0.04, 999.95, 999_999.5, 1e-7, 5e-324, 1e12, 1e21),
)

describe.each(LOCALES)('a number in %s', (locale) => {
  it.each(DECIMALS)('is written as Intl writes it, with $least to $most decimals', (decimals) => {
    const intl = new Intl.NumberFormat(locale, {
      minimumFractionDigits: decimals.least,
      maximumFractionDigits: decimals.most,
    })
    fc.assert(
      fc.property(value, (number) => {
        expect(writeNumber(number, locale, decimals)).toBe(intl.format(number === 0 ? 0 : number))
      }),
      { numRuns: 2000 },
    )
  })
})
