/** Reads a session as runners type it. */
import { needText } from '@bell-lap/units/wrong-argument'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { Cursor, Doubt, NotRead } from './cursor.ts'
import { printShorthand } from './print-shorthand.ts'
import { asHours } from './as-hours.ts'
import { asLadders, endEasily } from './as-ladders.ts'
import { atThreshold } from './at-threshold.ts'
import { expandNames } from './expand-names.ts'
import { seesAround } from './read-around.ts'
import { seesSet } from './read-count.ts'
import { eatOf, readAmount, seesAmount, settleEasy } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { readParts } from './read-parts.ts'
import { seesAllWith, withRestForAll } from './rest-for-all.ts'
import { splitRun } from './split-run.ts'
import { tidyTokens } from './tidy-tokens.ts'
import { tokensOf } from './tokens.ts'
import type { WrittenPart, WrittenSession } from './written-workout.ts'

export type Shorthand =
  | {
      readonly kind: 'read'
      readonly sessions: readonly WrittenSession[]
      /** The same in one way of writing; it reads back as the same sessions. */
      readonly canonical: string
      /** Remarks that are no part of the session, as typed. */
      readonly leftOut?: readonly string[]
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
const SEPARATORS = [
  ',',
  '+',
  ';',
  'then',
  '&',
  'and',
  'plus',
  'followed by',
  '.',
  '/',
  'into',
  ':',
  '>',
]
const CROSS = [
  'xt',
  'xtrain',
  'cross train',
  'cross - train',
  'cross training',
  'cross - training',
  'bike',
  'swim',
  'elliptical',
  'cross',
]

/**
 * The sessions of a day from one line of shorthand. Asks one question where the text has more than one
 * meaning, and says where it cannot read on; it never guesses and never throws.
 *
 * @example
 * const read = readShorthand('6x400 at mile pace, 90 s jog')
 * const sessions = read.kind === 'read' ? read.sessions : []
 */
export function readShorthand(text: string): Shorthand {
  needText('text', text)
  if (text.length > MOST_SIGNS) {
    const expected = message('shorthand.expect.shorter', { count: MOST_SIGNS })
    return { kind: 'not-read', start: MOST_SIGNS, end: text.length, expected }
  }
  try {
    const { tokens, leftOut, isThreshold } = tidyTokens(tokensOf(text))
    const day = readDay(new Cursor(text, splitRun(expandNames(tokens))))
    const sessions = isThreshold ? day.map(atThreshold) : day
    const remarks = leftOut.map(({ start, end }) => text.slice(start, end))
    const more = remarks.length === 0 ? {} : { leftOut: remarks }
    return { kind: 'read', sessions, canonical: printShorthand(sessions), ...more }
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
  while (!cursor.done && !seesAllWith(cursor) && separated(cursor, parts.at(-1)))
    parts.push(...readParts(cursor))
  const timed = asHours(withRestForAll(cursor, parts), cursor.tokens)
  return { when, kind: 'run', parts: asLadders(endEasily(timed)) }
}

/**
 * Between two parts: a sign, or "w/" before strides; none before what can only begin a part. The next session begins
 * with AM or PM.
 */
function separated(cursor: Cursor, before: WrittenPart | undefined): boolean {
  const from = cursor.at
  if (before?.kind === 'set' && seesSecondRest(cursor)) return false
  while (cursor.eatOne(SEPARATORS) !== null || eatDash(cursor));
  const joined = cursor.eatOne(['w /', 'with', 'w']) !== null
  if (cursor.done) return false
  // "400 (2 min) 800 (3 min) 1200"
  const afterRest = before?.kind === 'pause' && cursor.seesAmount()
  const isPart = cursor.at > from || joined || afterRest || beginsPart(cursor)
  if (!cursor.seesOne(['am', 'pm']) && isPart) return true
  cursor.at = from
  return false
}

/** "3 x 800 + 3 x 400, 90 s / 4 min": a bare time behind the recovery is no run. */
function seesSecondRest(cursor: Cursor): boolean {
  const from = cursor.at
  const amount = cursor.eat('/') ? amountHere(cursor) : null
  const sees = amount?.kind === 'time' && (cursor.done || cursor.seesOne([',', '+', ';']))
  cursor.at = from
  return sees
}

/** "2 mi wu - 6x400"; not the dash of "2:30-3:00". */
function eatDash(cursor: Cursor): boolean {
  const [before, dash] = [cursor.peek(-1), cursor.peek()]
  return before !== undefined && dash !== undefined && dash.start > before.end && cursor.eat('-')
}

const BEGINS_RUN = ['easy', 'jog', 'tempo', 'threshold', 'steady', 'e', 't', 'mp', 'time', 'tt']

/** "4 x 400", "cd", "2 mi wu", "20 min tempo". */
function beginsPart(cursor: Cursor): boolean {
  if (seesSet(cursor) || seesAround(cursor)) return true
  const from = cursor.at
  const amount = cursor.seesAmount() ? amountHere(cursor) : null
  const found = amount !== null && (seesAround(cursor) || cursor.seesOne(BEGINS_RUN))
  cursor.at = from
  return found
}

function amountHere(cursor: Cursor): Amount | null {
  try {
    return readAmount(cursor)
  } catch (error) {
    if (error instanceof Doubt || error instanceof NotRead) return null
    throw error
  }
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
