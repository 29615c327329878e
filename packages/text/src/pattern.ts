/**
 * Sentence patterns, in the part of the ICU message syntax that the catalogues use: `{value}`,
 * `{count, number}` with a style of its digits, `{count, plural, one {# run} other {# runs}}`, `{kind, select, a {…} other {…}}`,
 * `<b>marked</b>`, and `''` or a quoted `'{'` for a sign of the syntax itself. A test compares what it
 * makes of every text of the catalogues with the library `intl-messageformat`, which is ten times as large.
 */
import type { Locale } from './locale.ts'
import { writeNumber } from './write-number.ts'
import type { Decimals } from './write-number.ts'

/** A piece of a sentence: text, or what stands for something. */
type Piece = string | Value | Digits | Count | Choice | Marked
export type Pattern = readonly Piece[]

interface Value {
  readonly kind: 'value'
  readonly name: string
}

interface Digits {
  readonly kind: 'number'
  readonly name: string
  readonly digits: Decimals
}

/** `#`: the number of the plural around it. */
interface Count {
  readonly kind: 'count'
}

interface Choice {
  readonly kind: 'plural' | 'select'
  readonly name: string
  readonly options: ReadonlyMap<string, Pattern>
}

interface Marked {
  readonly kind: 'marked'
  readonly tag: string
  readonly inside: Pattern
}

/** A number without a style. */
const PLAIN: Decimals = { least: 0, most: 3 }

/** The styles of numbers in use: up to one decimal, always one, none. */
const DIGITS: Readonly<Record<string, Decimals>> = {
  '': PLAIN,
  '::.#': { least: 0, most: 1 },
  '::.0': { least: 1, most: 1 },
  '::precision-integer': { least: 0, most: 0 },
}
/** Where a reader is in the source of a pattern. */
interface Place {
  readonly source: string
  at: number
}

/** Reads a pattern. Throws for one that is not well formed. */
export function readPattern(source: string): Pattern {
  const place = { source, at: 0 }
  const pattern = readPieces(place, false)
  return place.at < source.length ? broken(place) : pattern
}

function broken({ source, at }: Place): never {
  throw new Error(`The pattern "${source}" is not well formed at ${at}.`)
}

/** Takes what the expression finds right here, or nothing. */
function take(place: Place, expression: RegExp): RegExpExecArray | null {
  const sticky = new RegExp(expression, 'y')
  sticky.lastIndex = place.at
  const found = sticky.exec(place.source)
  if (found !== null) place.at = sticky.lastIndex
  return found
}

/** Reads up to the end, or to the brace or tag that closes what is around. */
function readPieces(place: Place, isInPlural: boolean): Pattern {
  const pieces: Piece[] = []
  let text = ''
  const end = () => {
    if (text !== '') pieces.push(text)
    text = ''
  }
  while (place.at < place.source.length) {
    const plain = readText(place, isInPlural)
    if (plain !== null) {
      text += plain
      continue
    }
    const piece = readPiece(place, isInPlural)
    if (piece === null) break
    end()
    pieces.push(piece)
  }
  end()
  return pieces
}

/** Text up to the next sign of the syntax; `null` where one stands right here. */
function readText(place: Place, isInPlural: boolean): string | null {
  if (take(place, /''/) !== null) return "'"
  const quoted = take(place, isInPlural ? /'([{}<>#][^']*)'/ : /'([{}<>][^']*)'/)
  if (quoted !== null) return quoted[1] ?? ''
  const text = take(place, isInPlural ? /[^'{}<#]+|'|<(?![a-z/])/ : /[^'{}<]+|'|<(?![a-z/])/)
  return text?.[0] ?? null
}

/** What stands for something; `null` at the brace or tag that closes what is around. */
function readPiece(place: Place, isInPlural: boolean): Piece | null {
  if (take(place, /#/) !== null) return { kind: 'count' }
  const tag = take(place, /<([a-z][\w-]*)>/)?.[1]
  if (tag !== undefined) {
    const inside = readPieces(place, isInPlural)
    if (take(place, /<\/([a-z][\w-]*)>/)?.[1] !== tag) broken(place)
    return { kind: 'marked', tag, inside }
  }
  const value = take(place, /\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?/)
  if (value === null) return null
  const [, name = '', kind = 'value'] = value
  if (kind === 'plural' || kind === 'select') return readChoice(place, { kind, name }, isInPlural)
  const style = take(place, /,\s*([^{}\s]+)\s*/)?.[1] ?? ''
  if (take(place, /\}/) === null) return broken(place)
  if (kind === 'value') return { kind, name }
  const digits = kind === 'number' ? DIGITS[style] : undefined
  return digits === undefined ? broken(place) : { kind: 'number', name, digits }
}

function readChoice(
  place: Place,
  { kind, name }: Pick<Choice, 'kind' | 'name'>,
  isInPlural: boolean,
): Choice {
  const options = new Map<string, Pattern>()
  if (take(place, /,/) === null) broken(place)
  for (;;) {
    const key = take(place, /\s*(=\d+|[\w-]+)\s*\{/)?.[1]
    if (key === undefined) break
    options.set(key, readPieces(place, isInPlural || kind === 'plural'))
    if (take(place, /\}/) === null) broken(place)
  }
  if (take(place, /\s*\}/) === null || !options.has('other')) broken(place)
  return { kind, name, options }
}

/** The names of the values that a pattern asks for, each once. */
export function valuesIn(pattern: Pattern, names = new Set<string>()): ReadonlySet<string> {
  for (const piece of pattern) {
    if (typeof piece === 'string' || piece.kind === 'count') continue
    if (piece.kind === 'marked') valuesIn(piece.inside, names)
    else names.add(piece.name)
    if ('options' in piece) for (const option of piece.options.values()) valuesIn(option, names)
  }
  return names
}

type Given = Readonly<Record<string, string | number | boolean>>
type Mark<Part> = (inside: string) => Part

/** How the numbers of a language are written and counted. */
export interface Counting {
  readonly locale: Locale
  readonly plural: Intl.PluralRules
}

interface Filled<Part> {
  readonly given: Given
  readonly counting: Counting
  readonly marks: Readonly<Record<string, Mark<Part>>>
}

/** The sentence: text, and what the marks made of their tags. Throws where a mark or an option is missing. */
export function fillPattern<Part>(
  pattern: Pattern,
  filled: Filled<Part>,
  count = 0,
): readonly (string | Part)[] {
  const parts: (string | Part)[] = []
  for (const piece of pattern) {
    for (const part of partsOf(piece, filled, count)) {
      const last = parts.at(-1)
      if (typeof part === 'string' && typeof last === 'string')
        parts[parts.length - 1] = joined(last, part)
      else parts.push(part)
    }
  }
  return parts
}

/** A sentence that ends with an abbreviation has one full stop: „bis Do., 3. Dez.“ */
const joined = (before: string, after: string) =>
  before.endsWith('.') && after.startsWith('.') ? before + after.slice(1) : before + after

function partsOf<Part>(
  piece: Piece,
  filled: Filled<Part>,
  count: number,
): readonly (string | Part)[] {
  if (typeof piece === 'string') return [piece]
  const { given, counting, marks } = filled
  if (piece.kind === 'count') return [writeNumber(count, counting.locale, PLAIN)]
  if (piece.kind === 'marked') {
    const mark = marks[piece.tag]
    if (mark === undefined) throw new Error(`Nothing marks <${piece.tag}>.`)
    return [mark(fillPattern(piece.inside, filled, count).join(''))]
  }
  const value = given[piece.name] ?? ''
  if (piece.kind === 'value') return [String(value)]
  if (piece.kind === 'number') {
    return [writeNumber(Number(value), counting.locale, piece.digits)]
  }
  if (piece.kind === 'select') {
    return fillPattern(optionOf(piece, String(value)), filled, count)
  }
  const number = Number(value)
  const exact = piece.options.get(`=${number}`)
  return fillPattern(exact ?? optionOf(piece, counting.plural.select(number)), filled, number)
}

function optionOf({ options }: Choice, key: string): Pattern {
  return options.get(key) ?? options.get('other') ?? []
}
