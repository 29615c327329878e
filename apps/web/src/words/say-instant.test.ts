import { LOCALES } from '@bell-lap/text/locale'
import { expect, it } from 'vitest'
import { sayInstant } from './say-instant.ts'

/** Every 61 minutes of ten days: each hour and each minute, across a change of the clocks where there is one. */
const INSTANTS = Array.from({ length: 240 }, (_, n) =>
  new Date(Date.UTC(2026, 2, 24) + n * 61 * 60_000).toISOString(),
)

it.each(LOCALES)('an instant in %s is written as Intl writes it', (locale) => {
  const intl = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: locale === 'en-US' ? 'numeric' : '2-digit',
    minute: '2-digit',
  })
  // Versions of Intl differ in the space before AM and PM.
  const theirs = INSTANTS.map((at) => intl.format(new Date(at)).replace('\u202F', ' '))
  expect(INSTANTS.map((at) => sayInstant(at, locale))).toEqual(theirs)
})
