/** The reader the app speaks to: a language and units. Each catalogue is loaded when it is first needed. */
import { defaultsOf, isLocale, matchLocale } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import { CannotSay } from '@bell-lap/text/format-value'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { Reader } from '@bell-lap/text/numbers'
import { textFor } from '@bell-lap/text/say'
import type { Text } from '@bell-lap/text/say'

export type WebText = Text<TextCode>
type Catalogue = Readonly<Partial<Record<TextCode, string>>>

interface Parts {
  /** What every visit needs. */
  readonly first: () => Promise<Catalogue>
  /** The rest, of pages that come later. */
  readonly later: () => Promise<Catalogue>
}

const PARTS: Readonly<Record<Locale, Parts>> = {
  'en-GB': {
    first: async () => (await import('@bell-lap/text/catalogue/en-GB-first')).EN_GB_FIRST,
    later: async () => (await import('@bell-lap/text/catalogue/en-GB-later')).EN_GB_LATER,
  },
  'en-US': {
    first: async () => ({
      ...(await import('@bell-lap/text/catalogue/en-GB-first')).EN_GB_FIRST,
      ...(await import('@bell-lap/text/catalogue/en-US-different')).EN_US_DIFFERENT,
    }),
    later: async () => ({
      ...(await import('@bell-lap/text/catalogue/en-GB-later')).EN_GB_LATER,
      ...(await import('@bell-lap/text/catalogue/en-US-different')).EN_US_DIFFERENT,
    }),
  },
  de: {
    first: async () => (await import('@bell-lap/text/catalogue/de-first')).DE_FIRST,
    later: async () => (await import('@bell-lap/text/catalogue/de-later')).DE_LATER,
  },
}

/** Remembered on this device, so that the first paint is in the right language. */
const KEY = 'bell-lap.locale'

const texts = new Map<string, WebText>()
const listeners = new Set<() => void>()
let shown: WebText | null = null
/** Who was asked for last. */
let wanted: Reader | null = null
/** A page or a message has needed a later text: from then on every language is loaded whole. */
let isWhole = false
let whole: Promise<void> | null = null

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
  wanted = reader
  const isWanted = isWhole
  const text = await textOf(reader, isWanted)
  // Another reader was asked for meanwhile, or the rest of the texts was.
  if (wanted !== reader) return
  if (isWhole !== isWanted) return showReader(reader)
  document.documentElement.lang = reader.locale
  if (shown === text) return
  shown = text
  for (const listener of listeners) listener()
}

/** Loads the texts of pages that come later, once; ends when they are shown. */
export function loadAllTexts(): Promise<void> {
  isWhole = true
  whole ??= showReader(wanted ?? firstReader())
  return whole
}

async function textOf(reader: Reader, isWanted: boolean): Promise<WebText> {
  const name = `${reader.locale} ${reader.units} ${isWanted ? 'whole' : 'first'}`
  const known = texts.get(name)
  if (known !== undefined) return known
  const { first, later } = PARTS[reader.locale]
  const [now, then] = await Promise.all([first(), isWanted ? later() : {}])
  // Whether every code is there is a test of the catalogues, and of what the first pages say.
  const catalogue = { ...now, ...then } as Readonly<Record<TextCode, string>>
  const text = textFor<TextCode>(reader, catalogue)
  const shownText = isWanted ? text : untilWhole(text)
  texts.set(name, shownText)
  return shownText
}

/** Says nothing for a text that is not there yet and has it loaded; the page is drawn again then. */
function untilWhole(text: WebText): WebText {
  const orLater = <Said>(say: () => Said, nothing: Said): Said => {
    try {
      return say()
    } catch (error) {
      if (!(error instanceof CannotSay)) throw error
      void loadAllTexts()
      return nothing
    }
  }
  return {
    reader: text.reader,
    say: (message) => orLater(() => text.say(message), ''),
    t: (code, values) => orLater(() => text.t(code, values), ''),
    rich: (code, tags, values) => orLater(() => text.rich(code, tags, values), []),
  }
}
