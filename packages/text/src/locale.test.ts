import { expect, it } from 'vitest'
import { defaultsOf, isLocale, matchLocale } from './locale.ts'

it.each([
  [['de-AT', 'en'], 'de'],
  [['en-US', 'de'], 'en-US'],
  [['en_US.UTF-8'], 'en-US'],
  [['en-AU'], 'en-GB'],
  [['fr-FR', 'de-CH'], 'de'],
  [['fr-FR'], 'en-GB'],
  [[], 'en-GB'],
])('%j is read as %s', (wanted, locale) => {
  expect(matchLocale(wanted)).toBe(locale)
})

it('gives Americans miles and weeks from Sunday', () => {
  expect(defaultsOf('en-US')).toEqual({ units: 'imperial', weekStart: 7 })
})

it('knows its locales', () => {
  expect(isLocale('de')).toBe(true)
  expect(isLocale('fr')).toBe(false)
})
