import type { UnitSystem } from '@bell-lap/units/pace'
import type { Weekday } from '@bell-lap/units/calendar-day'

/** The languages that Bell Lap speaks. */
export const LOCALES = ['en-GB', 'en-US', 'de'] as const
export type Locale = (typeof LOCALES)[number]

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text)
}

/** What a runner of a locale expects until they choose otherwise in Settings. */
export interface LocaleDefaults {
  readonly units: UnitSystem
  /** The first day of a week in calendars: Monday is 1, Sunday is 7. */
  readonly weekStart: Weekday
}

const DEFAULTS: Readonly<Record<Locale, LocaleDefaults>> = {
  'en-GB': { units: 'metric', weekStart: 1 },
  'en-US': { units: 'imperial', weekStart: 7 },
  de: { units: 'metric', weekStart: 1 },
}

export function defaultsOf(locale: Locale): LocaleDefaults {
  return DEFAULTS[locale]
}

/**
 * The best of our locales for the languages a browser or a shell asks for, in order of preference.
 *
 * @example
 * matchLocale(['de-AT', 'en']) // 'de'
 * matchLocale(['fr-FR']) // 'en-GB'
 */
export function matchLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const name = tag.replace('_', '-').replace(/\..*/, '').toLowerCase()
    const exact = LOCALES.find((locale) => locale.toLowerCase() === name)
    if (exact !== undefined) return exact
    const [language] = name.split('-')
    if (language === 'de') return 'de'
    if (language === 'en') return 'en-GB'
  }
  return 'en-GB'
}
