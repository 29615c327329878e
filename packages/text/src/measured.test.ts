import { describe, expect, it } from 'vitest'
import { ESTIMATE } from './catalogue/en-GB/estimate.ts'
import { FIELD_TESTS } from './catalogue/en-GB/field-tests.ts'
import { FILES } from './catalogue/en-GB/files.ts'
import { RACE_SIGNS } from './catalogue/en-GB/race-signs.ts'
import { THRESHOLD } from './catalogue/en-GB/threshold.ts'
import { TYPED_VALUES } from './catalogue/en-GB/typed-values.ts'
import type { TextCode } from './catalogue/en-GB.ts'
import type { Reader } from './numbers.ts'
import { argumentsOf } from './say.ts'
import { CATALOGUES, textOf } from './text-of.ts'

const MEASURED = {
  ...ESTIMATE,
  ...FIELD_TESTS,
  ...FILES,
  ...RACE_SIGNS,
  ...THRESHOLD,
  ...TYPED_VALUES,
}
const CODES = Object.keys(MEASURED) as (keyof typeof MEASURED & TextCode)[]
const READERS: readonly Reader[] = [
  { locale: 'en-GB', units: 'metric' },
  { locale: 'en-US', units: 'imperial' },
  { locale: 'de', units: 'metric' },
]

const LEFT_OVER = /undefined|NaN|Infinity|[{}_]|\[object/

/** A value of the kind that the end of its name announces. */
function sampleOf(name: string, count: number): number | string {
  if (/(^day|Day)$/.test(name)) return '2026-03-04'
  if (/(^share|Share)$/.test(name)) return 0.034
  if (/[a-z0-9]Mps$/.test(name)) return 4.2
  if (/[a-z0-9]M$/.test(name)) return 3000
  return /[a-z0-9]S$/.test(name) ? 350 : count
}

describe.each(READERS)('in $locale and $units units', (reader) => {
  const { t } = textOf(reader)

  it('every message is said, without a placeholder that is left', () => {
    const wrong = CODES.flatMap((code) => {
      const names = [...argumentsOf(CATALOGUES[reader.locale][code])]
      return [0, 1, 2]
        .map((count) =>
          t(code, Object.fromEntries(names.map((name) => [name, sampleOf(name, count)]))),
        )
        .filter((said) => said.trim() === '' || LEFT_OVER.test(said))
        .map((said) => `${code}: ${said}`)
    })
    expect(wrong).toEqual([])
  })
})

it('each sentence differs from the British one in German, or is the same on purpose', () => {
  const same = CODES.filter((code) => MEASURED[code] === CATALOGUES.de[code])
  const withWords = same.filter((code) => /[a-z]{3,} [a-z]{3,}/i.test(MEASURED[code]))
  expect(withWords).toEqual([])
})

it('the sample of each kind is in the units of the reader', () => {
  const say = (code: TextCode, values: Record<string, number>) =>
    READERS.map((reader) => textOf(reader).t(code, values))
  expect(say('test.thirty-minutes-range', { shortestM: 2160, longestM: 12_600 })).toEqual([
    'Thirty minutes must be 2.2 km to 12.6 km.',
    'Thirty minutes must be 1.3 mi to 7.8 mi.',
    'Dreißig Minuten müssen 2,2 km bis 12,6 km sein.',
  ])
  expect(say('doubt.uphill', { riseM: 30 })).toEqual([
    'The course climbs 30 m, so the measured speed is too low.',
    'The course climbs 98 ft, so the measured speed is too low.',
    'Die Strecke steigt um 30 m an, das gemessene Tempo ist also zu niedrig.',
  ])
  expect(say('threshold.no-change', { fromShare: 0.0213 })[2]).toContain('etwa 2,1 %')
  expect(say('threshold.age', { days: 1 })).toEqual([
    'Last measured yesterday.',
    'Last measured yesterday.',
    'Zuletzt gestern gemessen.',
  ])
})
