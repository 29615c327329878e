/** A place in the tokens that moves on while they are read. */
import { message, verbatim } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import type { Token } from './tokens.ts'

/** The text cannot be read on from here. */
export class NotRead extends Error {
  readonly at: number
  readonly end: number
  readonly expected: Message

  constructor(token: { readonly start: number; readonly end: number }, expected: Message) {
    super(expected.code)
    this.at = token.start
    this.end = token.end
    this.expected = expected
  }
}

export interface Choice {
  readonly label: Message
  /** What stands in place of the doubtful words. */
  readonly replacement: string
}

/** A choice that is shown as it is written. */
export function choice(words: string): Choice {
  return { label: verbatim(words), replacement: words }
}

/** The text can be read in more ways than one; the runner is asked. */
export class Doubt extends Error {
  readonly start: number
  readonly end: number
  readonly question: Message
  readonly choices: readonly Choice[]

  constructor(
    place: { readonly start: number; readonly end: number },
    question: Message,
    choices: readonly Choice[],
  ) {
    super(question.code)
    this.start = place.start
    this.end = place.end
    this.question = question
    this.choices = choices
  }
}

export class Cursor {
  readonly text: string
  readonly tokens: readonly Token[]
  at = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.tokens = tokens
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead]
  }

  get done(): boolean {
    return this.at >= this.tokens.length
  }

  /** Takes these words, marks or numbers if they all stand here, one after the other. */
  eat(...texts: readonly string[]): boolean {
    if (!texts.every((text, i) => this.sees(text, i))) return false
    this.at += texts.length
    return true
  }

  /** Takes the first of these phrases that stands here, and gives it. */
  eatOne(phrases: readonly string[]): string | null {
    return phrases.find((phrase) => this.eat(...phrase.split(' '))) ?? null
  }

  sees(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    if (token?.kind === 'number') return String(token.value) === text
    return (token?.kind === 'word' || token?.kind === 'mark') && token.text === text
  }

  seesOne(texts: readonly string[], ahead = 0): boolean {
    return texts.some((text) => this.sees(text, ahead))
  }

  /** A number or a clock time stands here. */
  seesAmount(ahead = 0): boolean {
    const kind = this.peek(ahead)?.kind
    return kind === 'number' || kind === 'clock'
  }

  /** From the token at `from` to the last one taken. */
  placeFrom(from: number): { readonly start: number; readonly end: number } {
    const first = this.tokens[from]
    const last = this.tokens[Math.max(from, this.at - 1)]
    return { start: first?.start ?? this.text.length, end: last?.end ?? this.text.length }
  }

  /** `expected` is the end of a code `shorthand.expect.…`. */
  fail(expected: string, values?: MessageValues): never {
    const here = this.peek()
    const code = `shorthand.expect.${expected}`
    const place = here ?? { start: this.text.length, end: this.text.length }
    throw new NotRead(place, message(code, values))
  }
}
