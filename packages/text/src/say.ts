/** Messages as sentences, in one language and one unit system. */
import type { Message, MessageValues } from '@bell-lap/units/message'
import type { Catalogue } from './catalogue.ts'
import { CannotSay, formatValue, NoText } from './format-value.ts'
import type { Locale } from './locale.ts'
import type { Reader } from './numbers.ts'
import { fillPattern, readPattern, valuesIn } from './pattern.ts'
import type { Counting, Pattern } from './pattern.ts'

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
  const counting = countingIn(reader.locale)
  const known = new Map<string, ReadPattern>()
  const patternOf = (code: string): ReadPattern => {
    const read = known.get(code)
    if (read !== undefined) return read
    const source = patterns[code]
    if (source === undefined) throw new NoText(code, reader.locale)
    const pattern = readPattern(source)
    const one = { pattern, values: valuesIn(pattern) }
    known.set(code, one)
    return one
  }
  const fill = <Part>(
    code: string,
    values: MessageValues,
    marks: Readonly<Record<string, (inside: string) => Part>>,
  ) => {
    const { pattern, values: wanted } = patternOf(code)
    const given: Record<string, string | number | boolean> = {}
    for (const argument of wanted) {
      const value = values[argument.split('_')[0] ?? argument]
      if (value === undefined) throw new CannotSay(`"${code}" needs a value for ${argument}`)
      given[argument] = formatValue(argument, value, { reader, say })
    }
    return fillPattern(pattern, { given, counting, marks })
  }
  const say = ({ code, values }: Message): string => fill(code, values, {}).join('')
  return {
    reader,
    say,
    t: (code, values = {}) => say({ code, values }),
    rich: (code, tags, values = {}) => fill(code, values, tags),
  }
}

interface ReadPattern {
  readonly pattern: Pattern
  readonly values: ReadonlySet<string>
}

const countings = new Map<string, Counting>()

/** Made once for each language: that takes longer than a sentence. */
function countingIn(locale: Locale): Counting {
  const known = countings.get(locale)
  if (known !== undefined) return known
  const counting = {
    locale,
    plural: new Intl.PluralRules(locale),
  }
  countings.set(locale, counting)
  return counting
}

/** The names of the values that a pattern asks for, without their styles. */
export function argumentsOf(source: string): ReadonlySet<string> {
  return new Set([...valuesIn(readPattern(source))].map((name) => name.split('_')[0] ?? name))
}
