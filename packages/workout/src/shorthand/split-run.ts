/** "16 miles: 8 easy, 8 @ MP", "45 min (15 easy, 20 steady, 10 tempo)": the parts of a run in the unit of the whole. */
import type { Token } from './tokens.ts'

const UNITS: ReadonlySet<string> = new Set([
  'mi',
  'mile',
  'miles',
  'miler',
  'k',
  'km',
  'kms',
  'min',
  'mins',
  'minutes',
])
const KINDS: ReadonlySet<string> = new Set(['run', 'long', 'progression', 'progressive', 'total'])
const SIGNS: ReadonlySet<string> = new Set([',', '/', '+', 'then', 'and', ';'])

/** The tokens of the parts alone, each with its unit, where bare numbers add up to the whole; else as they were. */
export function splitRun(tokens: readonly Token[]): readonly Token[] {
  const [whole, unit] = tokens
  if (whole?.kind !== 'number' || !isUnit(unit)) return tokens
  let at = 2
  while (isWord(tokens[at], KINDS)) at += 1
  const bracket = isText(tokens[at], '(')
  if (!bracket && !isText(tokens[at], ':')) return tokens
  const last = tokens.length - (bracket && isText(tokens.at(-1), ')') ? 1 : 0)
  const inside = tokens.slice(at + 1, last)
  const parts = partsOf(inside)
  const values = parts.map(([first, second]) =>
    first?.kind === 'number' && !isUnit(second) && !isText(second, 'x') ? first.value : Number.NaN,
  )
  const sum = values.reduce((all, value) => all + value, 0)
  if (parts.length < 2 || Math.abs(sum - whole.value) > 1e-9) return tokens
  return parts.flatMap(([first, ...rest], i) => {
    const sign = i === 0 ? [] : [{ ...unit, kind: 'mark' as const, text: ',' }]
    return first === undefined
      ? []
      : [...sign, first, { ...unit, start: first.start, end: first.end }, ...rest]
  })
}

function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]]
  for (const token of tokens) {
    if (isWord(token, SIGNS)) parts.push([])
    else parts.at(-1)?.push(token)
  }
  return parts
}

type Text = Extract<Token, { readonly text: string }>

const isUnit = (token: Token | undefined): token is Text => isWord(token, UNITS)
const isText = (token: Token | undefined, text: string) => isWord(token, new Set([text]))

function isWord(token: Token | undefined, words: ReadonlySet<string>): token is Text {
  return (token?.kind === 'word' || token?.kind === 'mark') && words.has(token.text)
}
