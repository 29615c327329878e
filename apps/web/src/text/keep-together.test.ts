import { textOf } from '@bell-lap/text/text-of'
import { expect, test } from 'vitest'
import { keepTogether } from './keep-together.ts'

/** With each space that does not break shown as an underscore. */
const shown = (text: string) => keepTogether(text).replaceAll('\u00A0', '_')

test.each([
  ['Long run, 13 km with 6 surges of 20 s', 'Long run, 13_km with 6 surges of 20_s'],
  ['8 × 200 m at mile pace with 200 m floats', '8_×_200_m at mile pace with 200_m floats'],
  ['–3.0 % to +0.6 %.', '–3.0_% to +0.6_%.'],
  ['4:41–4:09 /km', '4:41–4:09_/km'],
  ['9.7 km, 1 h 6 min', '9.7_km, 1_h 6_min'],
  ['“Long run with 6 surges of 20 s” on Sunday', '“Long run with 6 surges of 20_s” on Sunday'],
  ['very easy, effort 1–2 of 10', 'very easy, effort 1–2_of_10'],
  ['um 9:00 Uhr, 20 °C', 'um 9:00_Uhr, 20_°C'],
])('a number stays with its unit in “%s”', (text, kept) => {
  expect(shown(text)).toBe(kept)
})

test.each(['3 miles', '5 runs', '6 more', '4 Schritte', '2 stop signs', '91 90 90 89'])(
  'a word after a number may begin a line, as in “%s”',
  (text) => {
    expect(shown(text)).toBe(text)
  },
)

test('the length of a run and its time in each language', () => {
  const values = { title: { code: 'event.mile', values: {} }, distanceM: 9700, durationS: 3480 }
  for (const locale of ['en-GB', 'en-US', 'de'] as const) {
    const line = textOf({ locale, units: 'metric' }).t('adapt-screen.line', values)
    expect(shown(line)).toMatch(/9[.,]7_km, 58_min/)
  }
})
