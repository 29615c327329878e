/** Messages as sentences, in one language and one unit system. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Message, MessageValues } from '@bell-lap/units/message'
import type { Catalogue } from './catalogue.ts'
import { CannotSay, formatValue } from './format-value.ts'
import type { Reader } from './numbers.ts'

/** Says messages to one reader. `Code` are the codes that may be written in place. */
export interface Text<Code extends string = string> {
  readonly reader: Reader
  /** The sentence of a message. Throws `CannotSay` for a code that is in no catalogue. */
  readonly say: (message: Message) => string
  /** As `say`, for a code and values that are written in place. */
  readonly t: (code: Code, values?: MessageValues) => string
  /**
   * A sentence with marked parts, such as `Run <code>npm start</code> again`. Each tag of the pattern
   * is given to its function; the answer is the sequence of text and of what the functions made.
   */
  readonly rich: <Part>(
    code: Code,
    tags: Readonly<Record<string, (inside: string) => Part>>,
    values?: MessageValues,
  ) => readonly (string | Part)[]
}

/**
 * The text of one reader. Patterns are parsed when they are first said and kept.
 *
 * @param catalogue patterns in ICU message syntax, by code
 * @example
 * const catalogue = { 'runs.count': '{count, plural, one {# run} other {# runs}}' }
 * const text = textFor({ locale: 'en-GB', units: 'metric' }, catalogue)
 * text.t('runs.count', { count: 2 }) // "2 runs"
 */
export function textFor<Code extends string>(
  reader: Reader,
  catalogue: Readonly<Record<Code, string>>,
): Text<Code> {
  const patterns: Catalogue = catalogue
  const parsed = new Map<string, Pattern>()
  const patternOf = (code: string): Pattern => {
    const known = parsed.get(code)
    if (known !== undefined) return known
    const source = patterns[code]
    if (source === undefined) throw new CannotSay(`no text for "${code}" in ${reader.locale}`)
    const pattern = parsePattern(source, reader.locale)
    parsed.set(code, pattern)
    return pattern
  }
  const given = (code: string, values: MessageValues): Record<string, Given> => {
    const all: Record<string, Given> = {}
    for (const argument of patternOf(code).arguments) {
      const value = values[argument.split('_')[0] ?? argument]
      if (value === undefined) throw new CannotSay(`"${code}" needs a value for ${argument}`)
      all[argument] = formatValue(argument, value, { reader, say })
    }
    return all
  }
  const say = ({ code, values }: Message): string => {
    return String(patternOf(code).format.format(given(code, values)))
  }
  return {
    reader,
    say,
    t: (code, values = {}) => say({ code, values }),
    rich: (code, tags, values = {}) => {
      const functions = Object.fromEntries(
        Object.entries(tags).map(([name, make]) => [
          name,
          (inside: readonly unknown[]) => make(inside.join('')),
        ]),
      )
      const said: unknown = patternOf(code).format.format({ ...given(code, values), ...functions })
      return (Array.isArray(said) ? said : [said]) as readonly string[]
    },
  }
}

type Given = string | number | boolean

interface Pattern {
  readonly format: IntlMessageFormat
  readonly arguments: readonly string[]
}

function parsePattern(source: string, locale: string): Pattern {
  const format = new IntlMessageFormat(source, locale)
  const names = new Set<string>()
  collectArguments(format.getAst(), names)
  return { format, arguments: [...names] }
}

type Node = ReturnType<IntlMessageFormat['getAst']>[number]

/** Kinds of the parser's nodes: literal text, the `#` of a plural, and a tag. */
const LITERAL = 0
const POUND = 7
const TAG = 8

function collectArguments(nodes: readonly Node[], names: Set<string>): void {
  for (const node of nodes) {
    const kind = node.type as number
    if (kind === LITERAL || kind === POUND) continue
    if (kind === TAG) {
      if ('children' in node) collectArguments(node.children, names)
      continue
    }
    if ('value' in node && typeof node.value === 'string') names.add(node.value)
    if ('options' in node && node.options !== null && typeof node.options === 'object')
      for (const option of Object.values(node.options)) collectArguments(option.value, names)
  }
}

/** The names of the values that a pattern asks for, without their styles. */
export function argumentsOf(source: string, locale: string): ReadonlySet<string> {
  return new Set(parsePattern(source, locale).arguments.map((name) => name.split('_')[0] ?? name))
}
