import { describe, expect, test } from 'vitest'
import { DOUBTFUL, SHORTHAND_CORPUS } from '../testing/shorthand-corpus.ts'
import { say } from '../testing/english.ts'
import { readShorthand } from './read-shorthand.ts'

const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
  'as typed': (text) => text,
  'with ×': (text) => text.replaceAll(/(?<=\d) ?x ?(?=[\d(m])/g, '×'),
  'with X': (text) => text.replaceAll(/(?<=\d) ?x ?(?=[\d(m])/g, ' X '),
  'with *': (text) => text.replaceAll(/(?<=\d) ?x ?(?=[\d(m])/g, '*'),
  'without spaces': (text) => text.replaceAll(' ', ''),
  'with more spaces': (text) => text.replaceAll(' ', '   '),
  'with "with"': (text) => text.replaceAll('w/', 'with '),
  'in capitals': (text) => text.toUpperCase(),
  'with printed quotes': (text) => text.replaceAll("'", '′').replaceAll('"', '”'),
  'with long dashes': (text) => text.replaceAll('-', '–').replaceAll('–>', '→'),
}

describe.each(Object.entries(VARIANTS))('every line of the corpus, %s', (_, variant) => {
  test.each(SHORTHAND_CORPUS)('%s', (typed, canonical) => {
    const read = readShorthand(variant(typed))
    expect(read).toMatchObject({ kind: 'read', canonical })
    expect(readShorthand(canonical)).toEqual(read)
  })
})

describe('what has more than one meaning is asked', () => {
  test.each(DOUBTFUL)('%s', (typed, question, first) => {
    const read = readShorthand(typed)
    expect(read.kind).toBe('question')
    if (read.kind !== 'question') return
    expect(say(read.question)).toMatch(question)
    expect(read.choices[0]?.text).toBe(first)
    for (const { text } of read.choices) expect(readShorthand(text).kind).not.toBe('not-read')
  })
})

describe('what cannot be read says where and what was expected', () => {
  test.each([
    ['hello world', 0, /6x400/],
    ['6x400 @ mile w/ 200 jog and then something', 33, /6x400/],
    ['6x400 @ ', 8, /a pace/],
    ['3 x (4 x 200', 12, /bracket/],
    ['0x400', 0, /10 m/],
    ['200x400', 0, /up to 100/],
    ['3 x 3 x 3 x 300', 12, /set of sets/],
    ['5 x 200 km', 4, /100 km/],
  ] as const)('%s', (typed, start, expected) => {
    const read = readShorthand(typed)
    expect(read).toMatchObject({ kind: 'not-read', start })
    expect(read.kind === 'not-read' && say(read.expected)).toMatch(expected)
  })
})
