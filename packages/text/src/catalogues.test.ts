import { describe, expect, it } from 'vitest'
import { LOCALES } from './locale.ts'
import { argumentsOf } from './say.ts'
import { PROGRAM_CATALOGUES } from './program-text.ts'

const BRITISH: Readonly<Record<string, string>> = PROGRAM_CATALOGUES['en-GB']
const CODES = Object.keys(BRITISH).sort()

describe.each(LOCALES)('the catalogue of %s', (locale) => {
  const catalogue: Readonly<Record<string, string>> = PROGRAM_CATALOGUES[locale]

  it('has a text for every code and for no other', () => {
    expect(Object.keys(catalogue).sort()).toEqual(CODES)
  })

  it('has no empty text', () => {
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('asks for the same values as the British text', () => {
    const different = CODES.filter((code) => {
      const ours = [...argumentsOf(catalogue[code] ?? '')].sort()
      const british = [...argumentsOf(BRITISH[code] ?? '')].sort()
      return ours.join() !== british.join()
    })
    expect(different).toEqual([])
  })

  it('marks the same parts as the British text', () => {
    const tags = (text: string) => (text.match(/<\/?[a-z]+>/g) ?? []).sort().join()
    expect(
      CODES.filter((code) => tags(catalogue[code] ?? '') !== tags(BRITISH[code] ?? '')),
    ).toEqual([])
  })
})
