/** The reader the app speaks to: a language and units. Each catalogue is loaded when it is first needed. */
import { defaultsOf, isLocale, matchLocale } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { Reader } from '@bell-lap/text/numbers'
import { textFor } from '@bell-lap/text/say'
import type { Text } from '@bell-lap/text/say'

export type WebText = Text<TextCode>
type Catalogue = Readonly<Record<TextCode, string>>

const LOADERS: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  'en-GB': async () => (await import('@bell-lap/text/catalogue/en-GB')).EN_GB,
  'en-US': async () => (await import('@bell-lap/text/catalogue/en-US')).EN_US,
  de: async () => (await import('@bell-lap/text/catalogue/de')).DE,
}

/** Remembered on this device, so that the first paint is in the right language. */
const KEY = 'bell-lap.locale'

const loaded = new Map<Locale, Catalogue>()
const texts = new Map<string, WebText>()
const listeners = new Set<() => void>()
let shown: WebText | null = null

/** The text shown now. Throws before the first `showReader` has ended. */
export function textNow(): WebText {
  if (shown === null) throw new Error('No language is loaded yet.')
  return shown
}

export function subscribeToText(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Before anyone is signed in: the last language on this device, or the device's own. */
export function firstReader(): Reader {
  const kept = localStorage.getItem(KEY)
  const locale = kept !== null && isLocale(kept) ? kept : matchLocale(navigator.languages)
  return { locale, units: defaultsOf(locale).units }
}

/**
 * Follows the runner's settings, and remembers the language on this device. Without a chosen language it
 * follows the device; without chosen units, the language.
 */
export async function followChoice(
  chosen: Locale | null,
  units: Reader['units'] | null,
): Promise<void> {
  if (chosen === null) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, chosen)
  const locale = chosen ?? matchLocale(navigator.languages)
  await showReader({ locale, units: units ?? defaultsOf(locale).units })
}

/** Loads a language where that is needed, and speaks it from then on. */
export async function showReader(reader: Reader): Promise<void> {
  const { locale, units } = reader
  const catalogue = loaded.get(locale) ?? (await LOADERS[locale]())
  loaded.set(locale, catalogue)
  document.documentElement.lang = locale
  const key = `${locale} ${units}`
  const text = texts.get(key) ?? textFor<TextCode>(reader, catalogue)
  texts.set(key, text)
  if (shown === text) return
  shown = text
  for (const listener of listeners) listener()
}
