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
  | readonly MessageValue[]

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
