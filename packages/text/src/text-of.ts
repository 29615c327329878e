/** The text of a reader, from all catalogues. The web app loads only the one it needs instead. */
import { DE } from './catalogue/de.ts'
import { EN_GB } from './catalogue/en-GB.ts'
import type { TextCode } from './catalogue/en-GB.ts'
import { EN_US } from './catalogue/en-US.ts'
import { WrongArgument } from '@bell-lap/units/wrong-argument'
import { isLocale, LOCALES } from './locale.ts'
import type { Locale } from './locale.ts'
import type { Reader } from './numbers.ts'
import { textFor } from './say.ts'
import type { Text } from './say.ts'

export const CATALOGUES: Readonly<Record<Locale, Readonly<Record<TextCode, string>>>> = {
  'en-GB': EN_GB,
  'en-US': EN_US,
  de: DE,
}

const texts = new Map<string, Text<TextCode>>()

/**
 * The text of a reader; the same reader gets the same one. Throws `WrongArgument` for a language that there
 * is no text for.
 *
 * @example
 * textOf({ locale: 'de', units: 'metric' }).t('shell.today') // 'Heute'
 */
export function textOf(reader: Reader): Text<TextCode> {
  const key = `${reader.locale} ${reader.units}`
  const known = texts.get(key)
  if (known !== undefined) return known
  if (!isLocale(reader.locale)) {
    throw new WrongArgument('reader.locale', `one of ${LOCALES.join(', ')}`, reader.locale)
  }
  const text = textFor(reader, CATALOGUES[reader.locale])
  texts.set(key, text)
  return text
}
