/** What a recovery without all its words means: its unit, and how one recovers. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { seesSet } from './read-count.ts'
import { settleRest } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { readRangeOfAmounts } from './read-range.ts'
import { eatHow } from './read-rest-words.ts'
import { readTime } from './read-time.ts'
import type { RestHow, WrittenLength, WrittenRest } from './written-workout.ts'

const PLAIN_SECONDS = 15
/** "200 easy" between repetitions is a jog; "15 min easy" after them is a run. */
const SHORT = { m: 800, s: 300 }
const EASILY = [
  'easy',
  'slow',
  'slowly',
  '@ easy',
  'at easy',
  'very easy',
  'z 1',
  'zone 1',
  'z 2',
  'zone 2',
  '@ z 1',
  'e',
]
const RUNS = ['run', 'running']
/** Behind a number these say that it is no recovery. */
const WORK = [
  '@',
  'at',
  'strides',
  'stride',
  'surges',
  'pickups',
  'pick',
  'tempo',
  'threshold',
  'mp',
  't',
  'fast',
  'hard',
  'cd',
  'wu',
  'cooldown',
  'cool',
  'warm',
  'wd',
]

interface Found {
  readonly rep: WrittenLength | null
  readonly inList: boolean
  readonly comma: boolean
  readonly joined: boolean
  readonly isSecond?: boolean
  readonly place: number
  readonly amount: Amount
}

/** The recovery of an amount that was read, by the words behind it; `null` when it is none. */
export function settledRest(cursor: Cursor, found: Found): WrittenRest | null {
  const { rep, amount, joined, comma, inList, place } = found
  cursor.eat('of')
  if (joined && amount.kind === 'bare' && cursor.seesOne(WORK)) return null
  const off = cursor.eat('off') ? ((rep ?? amount).kind === 'time' ? 'jog' : 'rest') : null
  const easy =
    off === null &&
    (joined ? isBrief(amount) : rep !== null && isShort(amount)) &&
    cursor.eatOne(EASILY) !== null
      ? 'jog'
      : null
  const how = off ?? eatHow(cursor) ?? easy
  if (how !== null && cursor.seesOne(RUNS)) return null
  if (how !== null)
    return withTime(cursor, {
      kind: 'length',
      length: settleHow(amount, how),
      how: howOf(amount, how),
    })
  if (found.isSecond === true && amount.kind === 'time' && cursor.sees('@'))
    return { kind: 'length', length: amount, how: 'rest' }
  if (cursor.seesOne(WORK)) return null
  if (joined) return joinedRest(amount)
  if (
    cursor.seesOne(['between', 'btw', 'btwn', 'b', 'bw', 'after', 'set']) ||
    (cursor.sees('in') && cursor.sees('between', 1))
  ) {
    const scoped = amount.kind === 'distance' || (amount.kind === 'bare' && amount.value >= 100)
    return { kind: 'length', length: settleHow(amount, 'rest'), how: scoped ? 'jog' : 'rest' }
  }
  if (rep === null || !isEnd(cursor)) return null
  if (amount.kind === 'time') return { kind: 'length', length: amount, how: 'rest' }
  if (amount.kind === 'bare' && comma && !inList) throw doubtOfRest(cursor, place, amount)
  return null
}

/** The time to cover it in: "200 jog in 60", "200 jog (60 s)". */
function withTime(cursor: Cursor, rest: Extract<WrittenRest, { kind: 'length' }>): WrittenRest {
  const from = cursor.at
  if (rest.length.kind !== 'distance') return rest
  if (cursor.eat('(')) {
    const inS = cursor.seesAmount() ? readTime(cursor, null).s : null
    if (inS !== null && cursor.eat(')')) return { ...rest, inS }
    cursor.at = from
  }
  if (!(cursor.eat('in') || cursor.eat('@')) || !cursor.seesAmount()) {
    cursor.at = from
    return rest
  }
  const { s } = readTime(cursor, null)
  const lap = cursor.sees('400', 1) && !cursor.seesOne(['m', 'jog', 'walk', 'float'], 2)
  const isPace = cursor.sees('/') && (lap || cursor.seesOne(['k', 'km', 'mile', 'mi'], 1))
  if (isPace || cursor.seesOne(['k', 'km', 'mile', 'pace', 'm'])) {
    cursor.at = from
    return rest
  }
  return { ...rest, inS: s }
}

/** "60-90s rest", "2-3 min": how long of it. */
export function doubtOfRange(cursor: Cursor): Doubt | null {
  const from = cursor.at
  const question = message('shorthand.ask.how-long-recovery')
  const range = readRangeOfAmounts(cursor, question) ?? rangeOfSeconds(cursor, question)
  const isRest = range?.amount.kind === 'time' && (eatHow(cursor) !== null || isEnd(cursor))
  cursor.at = from
  return isRest ? range.doubt : null
}

/** "60-90 jog": seconds without their unit. */
function rangeOfSeconds(cursor: Cursor, question: Message): ReturnType<typeof readRangeOfAmounts> {
  const from = cursor.at
  const [low, high] = [cursor.peek(), cursor.peek(2)]
  const numbers = low?.kind === 'number' && high?.kind === 'number' && cursor.sees('-', 1)
  if (!numbers || low.value < PLAIN_SECONDS || high.value <= low.value) return null
  cursor.at += 3
  if (eatHow(cursor) === null) return null
  cursor.at = from + 3
  const ways = [low.value, (low.value + high.value) / 2, high.value].map((s) => choice(`${s} s`))
  const amount: Amount = { kind: 'time', timeS: high.value }
  return { doubt: new Doubt(cursor.placeFrom(from), question, ways), amount }
}

/** Behind "with": "4 x 5k w/ 1k easy". */
function isBrief(amount: Amount): boolean {
  if (amount.kind === 'time') return amount.timeS <= 900
  return amount.kind === 'bare' ? amount.value >= 100 : amount.distanceM <= 2000
}

function isShort(amount: Amount): boolean {
  if (amount.kind === 'time') return amount.timeS < SHORT.s
  const long = amount.kind === 'bare' ? amount.value : amount.distanceM
  return long >= 100 && long <= SHORT.m
}

const isHundreds = (value: number) => value >= 100 && value % 100 === 0

export const settleHow = (amount: Amount, how: RestHow): WrittenLength =>
  // "200 recovery": nobody stands for metres.
  amount.kind === 'bare' && how === 'rest' && isHundreds(amount.value)
    ? settleRest(amount, 'jog')
    : settleRest(amount, how)

export const howOf = (amount: Amount, how: RestHow): RestHow =>
  how === 'rest' &&
  (amount.kind === 'distance' || (amount.kind === 'bare' && isHundreds(amount.value)))
    ? 'jog'
    : how

function joinedRest(amount: Amount): WrittenRest {
  if (amount.kind === 'time') return { kind: 'length', length: amount, how: 'rest' }
  if (amount.kind === 'distance') return { kind: 'length', length: amount, how: 'jog' }
  const { value, place } = amount
  const words = String(value)
  if (value < PLAIN_SECONDS) {
    throw new Doubt(place, message('shorthand.ask.unit', { words }), [
      choice(`${value} min rest`),
      choice(`${value} min jog`),
    ])
  }
  if (isHundreds(value)) {
    throw new Doubt(place, message('shorthand.ask.jog-or-walk', { distanceM: value }), [
      choice(`${value} m jog`),
      choice(`${value} m walk`),
    ])
  }
  throw new Doubt(place, message('shorthand.ask.unit', { words }), [
    choice(`${value} s rest`),
    choice(`${value} s jog`),
    choice(`${value} m jog`),
  ])
}

/** Whether "6x400, 200" ends in a recovery or in one more run. */
function doubtOfRest(
  cursor: Cursor,
  from: number,
  amount: Extract<Amount, { kind: 'bare' }>,
): Doubt {
  const { value } = amount
  const asRest =
    value >= 100 ? [`${value} m jog`, `${value} m walk`] : [`${value} s rest`, `${value} s jog`]
  return new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.recovery-or-run', { words: String(value) }),
    [
      ...asRest.map(choice),
      ...(value >= 100
        ? [
            {
              label: message('shorthand.choice.one-more-run', { distanceM: value }),
              replacement: `1 x ${value} m`,
            },
          ]
        : []),
    ],
  )
}

const ENDS = [
  ',',
  '+',
  ';',
  ')',
  '/',
  'then',
  'and',
  'between',
  '&',
  '(',
  'on',
  'last',
  'continuous',
  '.',
  'am',
  'pm',
  'w',
  'with',
  '@',
  'btw',
  'b',
]

function isEnd(cursor: Cursor): boolean {
  return cursor.done || cursor.seesOne(ENDS) || seesSet(cursor)
}
