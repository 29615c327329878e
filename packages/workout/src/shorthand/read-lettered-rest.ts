/** Recoveries with their letter or word in front: "R=60", "r30s", "W=100", "rest: 2 min", "jog 200". */
import { message, verbatim } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readAmount, seesAmount } from './read-length.ts'
import { isTime } from './read-pace-name.ts'
import { eatHow } from './read-rest-words.ts'
import { howOf, settleHow } from './settle-rest.ts'
import { isTimeFor } from './race-limits.ts'
import type { RestHow, WrittenLength, WrittenRest } from './written-workout.ts'

const LETTERS = ['r', 'w', 's']
const WORDS: readonly (readonly [string, RestHow])[] = [
  ['rest', 'rest'],
  ['rests', 'rest'],
  ['rec', 'rest'],
  ['recovery', 'rest'],
  ['recoveries', 'rest'],
  ['easy jog', 'jog'],
  ['jog', 'jog'],
  ['walk', 'walk'],
  ['float', 'float'],
]
const LINKS = ['=', ':', 'of', 'is', 'for']

/** `null` and nothing taken without one. After R= a bare number may also be the time of the repetition. */
export function readLetteredRest(cursor: Cursor, rep: WrittenLength | null): WrittenRest | null {
  const start = cursor.at
  const letter = eatLetter(cursor)
  const word = letter === null ? eatWord(cursor) : null
  if ((letter === null && word === null) || !seesAmount(cursor)) {
    cursor.at = start
    return null
  }
  const amount = readAmount(cursor)
  const how = eatHow(cursor) ?? word ?? (letter === 'w' ? 'walk' : 'rest')
  // "R400" is a jog.
  const isBare =
    letter === 'r' && amount.kind === 'bare' && amount.value % 100 !== 0 && rep?.kind === 'distance'
  if (isBare && isTimeFor(rep.distanceM, amount.value))
    throw doubtOfLetter(cursor, start, amount.value)
  return { kind: 'length', length: settleHow(amount, how), how: howOf(amount, how) }
}

function eatLetter(cursor: Cursor): string | null {
  const found = LETTERS.find((one) => cursor.eat(one, '=') || cursor.eat(one, ':'))
  if (found !== undefined) return found
  // "r30s", "r 90": whether it is mile pace was asked before, where both can be.
  const isGlued = cursor.peek(1)?.start === cursor.peek()?.end && seesAmountAfter(cursor)
  return cursor.sees('r') && (isGlued || isTime(cursor, 1)) && cursor.eat('r') ? 'r' : null
}

const seesAmountAfter = (cursor: Cursor) => cursor.seesAmount(1)

function eatWord(cursor: Cursor): RestHow | null {
  const from = cursor.at
  for (const [phrase, how] of WORDS) {
    if (!cursor.eat(...phrase.split(' '))) continue
    cursor.eatOne(['between reps', 'between'])
    cursor.eatOne(LINKS)
    if (seesAmount(cursor)) return how
    cursor.at = from
  }
  return null
}

function doubtOfLetter(cursor: Cursor, start: number, value: number): Doubt {
  const words = String(value)
  return new Doubt(cursor.placeFrom(start), message('shorthand.ask.letter-r', { words }), [
    { label: verbatim(`${value} s rest`), replacement: `, ${value} s rest` },
    {
      label: message('shorthand.choice.each-in', { timeS: value }),
      replacement: ` in ${value} s`,
    },
  ])
}
