import { describe, expect, it } from 'vitest'
import { EN_GB } from './catalogue/en-GB.ts'
import { LOCALES } from './locale.ts'
import { argumentsOf } from './say.ts'
import { CATALOGUES } from './text-of.ts'

const CODES = Object.keys(EN_GB).sort()

describe.each(LOCALES)('the catalogue of %s', (locale) => {
  const catalogue: Readonly<Record<string, string>> = CATALOGUES[locale]

  it('has a text for every code and for no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(CODES)
  })

  it('has no empty text', () => {
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('asks for the same values as the British text', () => {
    const different = CODES.filter((code) => {
      const ours = [...argumentsOf(catalogue[code] ?? '', locale)].sort()
      const british = [
        ...argumentsOf((EN_GB as Record<string, string>)[code] ?? '', 'en-GB'),
      ].sort()
      return ours.join() !== british.join()
    })
    expect(different).toEqual([])
  })

  it('marks the same parts as the British text', () => {
    const tags = (text: string) => (text.match(/<\/?[a-z]+>/g) ?? []).sort().join()
    const british: Readonly<Record<string, string>> = EN_GB
    expect(
      CODES.filter((code) => tags(catalogue[code] ?? '') !== tags(british[code] ?? '')),
    ).toEqual([])
  })
})
