/**
 * What there is to say, without the words: a code and the numbers that go with it. The engine packages
 * return messages; `packages/text` turns them into sentences in the reader's language and units.
 */
export interface Message<Code extends string = string> {
  readonly code: Code
  readonly values: MessageValues
}

/** Values by name. The end of a name says what the value is: see `packages/text/src/format-value.ts`. */
export type MessageValues = Readonly<Record<string, MessageValue>>

export type MessageValue =
  | string
  | number
  | boolean
  | null
  /** Two ends of a range, SI. */
  | { readonly low: number; readonly high: number }
  | Message
  | readonly ListedValue[]

export type ListedValue = string | number | Message

const NO_VALUES: MessageValues = {}

/**
 * A message with its values; without values, the code is all there is to say.
 *
 * @example
 * message('why.long-run', { distanceM: 12_500, ofLongestShare: 0.96 })
 */
export function message<Code extends string>(
  code: Code,
  values: MessageValues = NO_VALUES,
): Message<Code> {
  return { code, values }
}

/** Whether a value of a message is itself a message. */
export function isMessage(value: MessageValue): value is Message {
  return typeof value === 'object' && value !== null && 'code' in value
}

/** Says a message to one reader; `packages/text` makes such a function for each. */
export type Say = (message: Message) => string

/** Words that are nobody's to translate: what the runner typed, or what an older version stored. */
export function verbatim(words: string): Message<'verbatim'> {
  return message('verbatim', { words })
}

/**
 * Sentences one after the other, with a space between them.
 *
 * @example
 * sentences([message('back.cold-over'), message('back.runs', { runs: 2 })])
 */
export function sentences(all: readonly Message[]): Message {
  const [only, ...more] = all
  if (only !== undefined && more.length === 0) return only
  return message('joined', { parts: all.flatMap((one, i) => (i === 0 ? [one] : [' ', one])) })
}

/** Whether two messages say the same: the same code with the same values. */
export function isSameMessage(a: Message | null, b: Message | null): boolean {
  if (a === b) return true
  if (a === null || b === null || a.code !== b.code) return false
  return JSON.stringify(a.values) === JSON.stringify(b.values)
}
