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

/** A sentence as plain English until it has a code of its own, or a message. */
export type Sentence = string | Message

/** Words that are nobody's to translate: what the runner typed, or what an older version stored. */
export function verbatim(words: string): Message<'verbatim'> {
  return message('verbatim', { words })
}

/** A sentence as a message; plain words stay as they are. */
export function asMessage(sentence: Sentence): Message {
  return typeof sentence === 'string' ? verbatim(sentence) : sentence
}

/**
 * English words round messages, for sentences that quote a workout and have no code of their own yet.
 *
 * @example
 * joined`“${titleOf(workout)}” becomes easy running.`
 */
export function joined(
  words: TemplateStringsArray,
  ...between: readonly (Sentence | number)[]
): Message<'joined'> {
  const parts = words.flatMap((text, i): readonly (string | Message)[] => {
    const next = between[i]
    const given = next === undefined ? [] : [typeof next === 'number' ? String(next) : next]
    return [text, ...given].filter((part) => part !== '')
  })
  return message('joined', { parts })
}

/** Sentences one after the other, with a space between them. */
export function sentences(all: readonly Message[]): Message
export function sentences(all: readonly Sentence[]): Sentence
export function sentences(all: readonly Sentence[]): Sentence {
  const [only, ...more] = all
  if (only !== undefined && more.length === 0) return only
  if (all.every((one) => typeof one === 'string')) return all.join(' ')
  return message('joined', { parts: all.flatMap((one, i) => (i === 0 ? [one] : [' ', one])) })
}

/** Whether two messages say the same: the same code with the same values. */
export function isSameMessage(a: Message | null, b: Message | null): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
