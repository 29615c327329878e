/** Messages as sentences, in one language and one unit system. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Message, MessageValues } from '@bell-lap/units/message'
import type { Catalogue } from './catalogue.ts'
import { CannotSay, formatValue } from './format-value.ts'
import type { Reader } from './numbers.ts'

/** Says messages to one reader. */
export interface Text {
  readonly reader: Reader
  /** The sentence of a message. Throws `CannotSay` for a code that is in no catalogue. */
  readonly say: (message: Message) => string
  /** As `say`, for a code and values that are written in place. */
  readonly t: (code: string, values?: MessageValues) => string
}

/**
 * A voice for one reader. Patterns are parsed when they are first said and kept.
 *
 * @param catalogue patterns in ICU message syntax, by code
 * @example
 * const text = textFor({ locale: 'en-GB', units: 'metric' }, catalogue)
 * text.t('runs.count', { count: 2 }) // "2 runs"
 */
export function textFor(reader: Reader, catalogue: Catalogue): Text {
  const parsed = new Map<string, Pattern>()
  const say = ({ code, values }: Message): string => {
    let pattern = parsed.get(code)
    if (pattern === undefined) {
      const source = catalogue[code]
      if (source === undefined) throw new CannotSay(`no text for "${code}" in ${reader.locale}`)
      pattern = parsePattern(source, reader.locale)
      parsed.set(code, pattern)
    }
    const given: Record<string, string | number | boolean> = {}
    for (const argument of pattern.arguments) {
      const value = values[argument.split('_')[0] ?? argument]
      if (value === undefined) throw new CannotSay(`"${code}" needs a value for ${argument}`)
      given[argument] = formatValue(argument, value, { reader, say })
    }
    return String(pattern.format.format(given))
  }
  return { reader, say, t: (code, values = {}) => say({ code, values }) }
}

interface Pattern {
  readonly format: IntlMessageFormat
  readonly arguments: readonly string[]
}

function parsePattern(source: string, locale: string): Pattern {
  const format = new IntlMessageFormat(source, locale, undefined, { ignoreTag: true })
  const names = new Set<string>()
  collectArguments(format.getAst(), names)
  return { format, arguments: [...names] }
}

type Node = ReturnType<IntlMessageFormat['getAst']>[number]

/** Kinds of the parser's nodes that name no argument: literal text, and the `#` of a plural. */
const LITERAL = 0
const POUND = 7

function collectArguments(nodes: readonly Node[], names: Set<string>): void {
  for (const node of nodes) {
    const kind = node.type as number
    if (kind === LITERAL || kind === POUND) continue
    if ('value' in node && typeof node.value === 'string') names.add(node.value)
    if ('options' in node && node.options !== null && typeof node.options === 'object')
      for (const option of Object.values(node.options)) collectArguments(option.value, names)
  }
}

/** The names of the values that a pattern asks for, without their styles. */
export function argumentsOf(source: string, locale: string): ReadonlySet<string> {
  return new Set(parsePattern(source, locale).arguments.map((name) => name.split('_')[0] ?? name))
}
