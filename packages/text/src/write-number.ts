/** Numbers as each of our languages writes them. */
import type { Locale } from './locale.ts'

/** How many decimals a number has at least and at most. */
export interface Decimals {
  readonly least: number
  readonly most: number
}

/** What stands between thousands, and before the decimals. */
const SIGNS: Readonly<Record<Locale, { readonly group: string; readonly decimal: string }>> = {
  'en-GB': { group: ',', decimal: '.' },
  'en-US': { group: ',', decimal: '.' },
  de: { group: '.', decimal: ',' },
}

/** Up to here every whole number is exact, with its decimals shifted in front of the point. */
const EXACT_BELOW = 1e12

/**
 * A number as `Intl.NumberFormat` writes it, which a test compares: rounded half away from zero in its decimal
 * form; only -0 is written as 0. The first `Intl.NumberFormat` of a page costs a browser on a small machine 60 to
 * 90 ms before it can paint (Chromium 156); this costs nothing. Numbers too large for it, and those that are none,
 * are left to `Intl`.
 *
 * @example
 * writeNumber(1094.5, 'de', { least: 1, most: 1 }) // '1.094,5'
 */
export function writeNumber(value: number, locale: Locale, { least, most }: Decimals): string {
  const size = Math.abs(value)
  if (!(size < EXACT_BELOW)) {
    return value.toLocaleString(locale, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    })
  }
  const { group, decimal } = SIGNS[locale]
  const digits = String(Math.round(shifted(size, most))).padStart(most + 1, '0')
  const whole = digits.slice(0, digits.length - most)
  let decimals = digits.slice(digits.length - most)
  while (decimals.length > least && decimals.endsWith('0')) decimals = decimals.slice(0, -1)
  const sign = value < 0 ? '-' : ''
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, group)
  return `${sign}${grouped}${decimals === '' ? '' : decimal + decimals}`
}

/** Shifts the point of the decimal form: 1.005 by two is 100.5, where 1.005 × 100 is 100.49999999999999. */
function shifted(size: number, places: number): number {
  const [digits, exponent = '0'] = String(size).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
