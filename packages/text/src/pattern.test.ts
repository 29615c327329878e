import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { LOCALES } from './locale.ts'
import { fillPattern, readPattern } from './pattern.ts'
import type { Pattern } from './pattern.ts'
import { PROGRAM_CATALOGUES } from './program-text.ts'

const COUNTS = [0, 1, 2, 1094, 2.46]

/** Values for everything that a pattern asks for, so that each option of each choice comes up. */
function samples(pattern: Pattern): readonly Readonly<Record<string, string | number>>[] {
  const all = new Map<string, Set<string | number>>()
  const look = (pieces: Pattern): void => {
    for (const piece of pieces) {
      if (typeof piece === 'string' || piece.kind === 'count') continue
      if (piece.kind === 'marked') {
        look(piece.inside)
        continue
      }
      const values = all.get(piece.name) ?? new Set<string | number>()
      all.set(piece.name, values)
      if (piece.kind === 'plural' || piece.kind === 'number') COUNTS.forEach((n) => values.add(n))
      if (piece.kind === 'select') for (const key of piece.options.keys()) values.add(key)
      if ('options' in piece) for (const option of piece.options.values()) look(option)
    }
  }
  look(pattern)
  const most = Math.max(1, ...[...all.values()].map(({ size }) => size))
  return Array.from({ length: most }, (_, i) =>
    Object.fromEntries(
      [...all].map(([name, values]) => [name, [...values][i % values.size] ?? `«${name}»`]),
    ),
  )
}

const tagsIn = (source: string) => [...source.matchAll(/<([a-z]+)>/g)].map(([, tag = '']) => tag)

/** More than words and values. */
const hasSyntax = ([, source]: readonly [string, string]) => /['<,]/.test(source)

describe.each(LOCALES)('every text of %s', (locale) => {
  const counting = {
    locale,
    plural: new Intl.PluralRules(locale),
  }
  it('reads as the library for ICU messages reads it', () => {
    const different = []
    for (const [code, source] of Object.entries(PROGRAM_CATALOGUES[locale]).filter(hasSyntax)) {
      const pattern = readPattern(source)
      const library = new IntlMessageFormat(source, locale)
      const marks = Object.fromEntries(
        tagsIn(source).map((tag) => [tag, (inside: string) => `[${tag}:${inside}]`]),
      )
      const theirs = Object.fromEntries(
        tagsIn(source).map((tag) => [tag, (inside: string[]) => `[${tag}:${inside.join('')}]`]),
      )
      for (const given of samples(pattern)) {
        const said = fillPattern(pattern, { given, counting, marks }).join('')
        if (said !== library.format({ ...given, ...theirs })) different.push([code, said])
      }
    }
    expect(different).toEqual([])
  })
})

describe('a pattern', () => {
  it.each([
    '{count',
    '{count, plural, one {# run}',
    '{count, plural, one {# run}}',
    '{day, date}',
    '{count, number, ::percent}',
    'Run <code>npm start',
    'and }',
  ])('"%s" is refused', (source) => {
    expect(() => readPattern(source)).toThrow('not well formed')
  })

  it('says signs of the syntax where they are quoted', () => {
    const british = {
      locale: 'en-GB' as const,
      plural: new Intl.PluralRules('en-GB'),
    }
    const said = fillPattern(readPattern("runner''s '{'name'}' isn't {n}"), {
      given: { n: 1 },
      counting: british,
      marks: {},
    })
    expect(said).toEqual(["runner's {name} isn't 1"])
  })
})
