/** Reads a session as runners type it. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { Cursor, Doubt, NotRead } from './cursor.ts'
import { printShorthand } from './print-shorthand.ts'
import { eatOf, readAmount, seesAmount, settleEasy } from './read-length.ts'
import { readParts } from './read-parts.ts'
import { tokensOf } from './tokens.ts'
import type { WrittenPart, WrittenSession } from './written-workout.ts'

export type Shorthand =
  | {
      readonly kind: 'read'
      readonly sessions: readonly WrittenSession[]
      /** The same in one way of writing; it reads back as the same sessions. */
      readonly canonical: string
    }
  /** More than one meaning: the runner picks one, each choice the whole text written anew. */
  | {
      readonly kind: 'question'
      readonly question: Message
      readonly start: number
      readonly end: number
      readonly choices: readonly { readonly label: Message; readonly text: string }[]
    }
  | {
      readonly kind: 'not-read'
      readonly start: number
      readonly end: number
      /** What was expected there. */
      readonly expected: Message
    }

export const MOST_SIGNS = 600
const SEPARATORS = [',', '+', ';', 'then', '&', 'and', 'plus', 'followed', '.']
const CROSS = ['xt', 'cross training', 'cross - training', 'bike', 'swim', 'elliptical', 'cross']

/**
 * The sessions of a day from one line of shorthand. Asks one question where the text has more than one
 * meaning, and says where it cannot read on; it never guesses and never throws.
 *
 * @example
 * const read = readShorthand('6x400 at mile pace, 90 s jog')
 * const sessions = read.kind === 'read' ? read.sessions : []
 */
export function readShorthand(text: string): Shorthand {
  if (text.length > MOST_SIGNS) {
    const expected = message('shorthand.expect.shorter', { count: MOST_SIGNS })
    return { kind: 'not-read', start: MOST_SIGNS, end: text.length, expected }
  }
  const cursor = new Cursor(text, tokensOf(text))
  try {
    const sessions = readDay(cursor)
    return { kind: 'read', sessions, canonical: printShorthand(sessions) }
  } catch (error) {
    if (error instanceof NotRead) {
      const { at: start, end, expected } = error
      return { kind: 'not-read', start, end, expected }
    }
    if (error instanceof Doubt) return asked(text, error)
    throw error
  }
}

function asked(text: string, { start, end, question, choices }: Doubt): Shorthand {
  if (choices.length === 0) return { kind: 'not-read', start, end, expected: question }
  const before = text.slice(0, start)
  return {
    kind: 'question',
    question,
    start,
    end,
    choices: choices.map(({ label, replacement }) => ({
      label,
      text: joined(before, replacement, text.slice(end)),
    })),
  }
}

function joined(before: string, words: string, after: string): string {
  const start = /^[, ]/.test(words) ? before.trimEnd() : before
  return `${start}${words}${/^\w/.test(after) ? ' ' : ''}${after}`
}

function readDay(cursor: Cursor): readonly WrittenSession[] {
  const sessions: WrittenSession[] = []
  for (;;) {
    sessions.push(readSession(cursor))
    while (eatOf(cursor, [';', ',', '.', '/']));
    if (cursor.done) return sessions
    if (!cursor.seesOne(['am', 'pm'])) cursor.fail('next-part')
  }
}

function readSession(cursor: Cursor): WrittenSession {
  const when = cursor.eat('am') ? 'am' : cursor.eat('pm') ? 'pm' : null
  if (when !== null) cursor.eat(':')
  if (cursor.eat('off') || (cursor.sees('rest') && !cursor.seesAmount(1) && cursor.eat('rest'))) {
    cursor.eat('day')
    return { when, kind: 'off' }
  }
  const cross = readCross(cursor)
  if (cross !== undefined) return { when, kind: 'cross-training', timeS: cross }
  const parts: WrittenPart[] = [...readParts(cursor)]
  while (!cursor.done && separated(cursor)) parts.push(...readParts(cursor))
  return { when, kind: 'run', parts }
}

/** Between two parts: a sign, or "w/" before strides. The next session begins with AM or PM. */
function separated(cursor: Cursor): boolean {
  const from = cursor.at
  while (eatOf(cursor, SEPARATORS)) cursor.eat('by')
  const joined = cursor.eat('w', '/') || cursor.eat('with') || cursor.eat('w')
  if (cursor.done) return false
  if (cursor.seesOne(['am', 'pm']) || (cursor.at === from && !joined)) {
    cursor.at = from
    return false
  }
  return true
}

/** Minutes of "XT 40"; `null` without, `undefined` when it is no cross-training. */
function readCross(cursor: Cursor): number | null | undefined {
  const from = cursor.at
  const before = seesAmount(cursor) ? readAmount(cursor) : null
  if (cursor.eatOne(CROSS) === null) {
    cursor.at = from
    return undefined
  }
  const amount = before ?? (seesAmount(cursor) ? readAmount(cursor) : null)
  if (amount === null) return null
  const length = settleEasy(amount)
  if (length.kind === 'time') return length.timeS
  return cursor.fail('cross-minutes')
}
