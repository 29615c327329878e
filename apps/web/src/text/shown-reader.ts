/** The reader the app speaks to: a language and units. Each catalogue is loaded when it is first needed. */
import { defaultsOf, isLocale, matchLocale } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import { NoText } from '@bell-lap/text/format-value'
import { EN_GB_PARTS } from '@bell-lap/text/catalogue/en-GB-parts'
import { partOfCode, TEXT_PARTS } from '@bell-lap/text/catalogue/parts'
import type { TextPart } from '@bell-lap/text/catalogue/parts'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { Reader } from '@bell-lap/text/numbers'
import { textFor } from '@bell-lap/text/say'
import type { Text } from '@bell-lap/text/say'
import { keepTogether } from './keep-together.ts'

export type WebText = Text<TextCode>
type Catalogue = Readonly<Record<string, string>>

/** A part of the catalogue of a language. */
async function loadPart(locale: Locale, part: TextPart): Promise<Catalogue> {
  if (locale === 'de') return (await import('@bell-lap/text/catalogue/de-parts')).DE_PARTS[part]()
  return EN_GB_PARTS[part]()
}

/** What American English says in another way; asked for together with the first part. */
async function differencesOf(locale: Locale): Promise<Catalogue> {
  if (locale !== 'en-US') return {}
  return (await import('@bell-lap/text/catalogue/en-US-different')).EN_US_DIFFERENT
}

/** Remembered on this device, so that the first paint is in the right language. */
const KEY = 'bell-lap.locale'

const listeners = new Set<() => void>()
let shown: WebText | null = null
/** Language, units and parts of the text that is shown. */
let shownAs = ''
/** Who was asked for last. */
let wanted: Reader | null = null
let showing: Promise<void> = Promise.resolve()
/** What a page or a message has needed; from then on it is loaded in every language. */
const asked = new Set<TextPart>(['first'])

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
export function showReader(reader: Reader): Promise<void> {
  wanted = reader
  showing = show(reader)
  return showing
}

async function show(reader: Reader): Promise<void> {
  const parts = [...asked]
  const { locale, units } = reader
  const loaded = await Promise.all([
    ...parts.map((part) => loadPart(locale, part)),
    differencesOf(locale),
  ])
  // Another reader was asked for meanwhile, or more of the texts was.
  if (wanted !== reader) return showing
  if (asked.size > parts.length) return show(reader)
  document.documentElement.lang = locale
  const as = [locale, units, ...parts].join(' ')
  if (shownAs === as) return
  shownAs = as
  // Whether every code is there is a test of the catalogues, and of what each page says.
  const catalogue = Object.assign({}, ...loaded) as Readonly<Record<TextCode, string>>
  shown = untilLoaded(textFor<TextCode>(reader, catalogue), parts)
  for (const listener of listeners) listener()
}

/** Loads parts of the texts, each once; ends when they are shown. */
export function loadTexts(parts: readonly TextPart[]): Promise<void> {
  const known = asked.size
  for (const part of parts) asked.add(part)
  return asked.size === known ? showing : showReader(wanted ?? firstReader())
}

/**
 * Keeps numbers with their units. Says nothing for a text that is not there yet and has its part loaded; the page
 * is drawn again then.
 */
function untilLoaded(text: WebText, loaded: readonly TextPart[]): WebText {
  const orLater = <Said>(say: () => Said, nothing: Said): Said => {
    try {
      return say()
    } catch (error) {
      if (!(error instanceof NoText)) throw error
      const part = partOfCode(error.code)
      if (loaded.length === TEXT_PARTS.length) throw error
      void loadTexts(part === undefined || loaded.includes(part) ? TEXT_PARTS : [part])
      return nothing
    }
  }
  return {
    reader: text.reader,
    say: (message) => orLater(() => keepTogether(text.say(message)), ''),
    t: (code, values) => orLater(() => keepTogether(text.t(code, values)), ''),
    rich: (code, tags, values) =>
      orLater(
        () =>
          text
            .rich(code, tags, values)
            .map((part) => (typeof part === 'string' ? keepTogether(part) : part)),
        [],
      ),
  }
}
