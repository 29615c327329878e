import type { Locale } from '@bell-lap/text/locale'
import { decimalSign } from '@bell-lap/text/numbers'

/** A number as it is typed into a field: without grouping, with the locale's decimal sign. */
export function sayTyped(value: number, locale: Locale): string {
  return String(value).replace('.', decimalSign(locale))
}

/** Reads a typed number with a decimal point or a decimal comma; `NaN` for anything else. */
export function readNumber(text: string): number {
  return Number(text.trim().replace(',', '.'))
}
