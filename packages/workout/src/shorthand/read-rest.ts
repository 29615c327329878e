/** Recoveries: "200 jog", "60s", "w/ 3' rest", "equal jog", "on 2:30", "R=1:30". */
import { message, verbatim } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readAmount, seesAmount, settleRest } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { isTimeFor } from './read-times.ts'
import type { WrittenLength, WrittenRest } from './written-workout.ts'

export interface ReadRest {
  readonly rest: WrittenRest
  readonly scope: 'sets' | 'reps' | null
}

const JOG = ['jog', 'jg', 'j', 'jogs', 'jogging', 'float', 'easy jog', 'e jog', 'recovery jog']
const WALK = ['walk', 'walking']
const REST = ['rest', 'standing', 'stand', 'recovery', 'recover', 'rec', 'r']
const SCOPES: readonly (readonly [string, 'sets' | 'reps'])[] = [
  ['between each set', 'sets'],
  ['between sets', 'sets'],
  ['between set', 'sets'],
  ['between each rep', 'reps'],
  ['between reps', 'reps'],
  ['between', 'reps'],
]
const LEAST_BARE_SEND_OFF_S = 20
const PLAIN_SECONDS = 15

/**
 * A recovery after a repetition, with the comma or the "with" before it; `null` and nothing taken where none
 * stands. `rep` is what it follows: after it a bare time is its rest. In a list a bare number is one more run.
 */
export function readRest(
  cursor: Cursor,
  rep: WrittenLength | null,
  inList = false,
): ReadRest | null {
  const from = cursor.at
  const rest = afterComma(cursor, rep, inList)
  if (rest === null) {
    cursor.at = from
    return null
  }
  return { rest, scope: SCOPES.find(([phrase]) => cursor.eat(...phrase.split(' ')))?.[1] ?? null }
}

function afterComma(
  cursor: Cursor,
  rep: WrittenLength | null,
  inList: boolean,
): WrittenRest | null {
  const comma = cursor.eat(',') || cursor.eat(';')
  const joined = eatJoin(cursor)
  const named = readNamed(cursor)
  if (named !== null) return named
  const lettered = readLettered(cursor, rep)
  if (lettered !== null) return lettered
  if (!seesAmount(cursor)) return null
  const place = cursor.at
  const amount = readAmount(cursor)
  cursor.eat('of')
  const off = cursor.eat('off') ? (rep?.kind === 'time' ? 'jog' : 'rest') : null
  const easy = rep !== null && isShort(amount) && cursor.eat('easy') ? 'jog' : null
  const how = off ?? eatHow(cursor) ?? easy
  if (how !== null && isRun(cursor)) return null
  if (how !== null)
    return { kind: 'length', length: settleHow(amount, how), how: howOf(amount, how) }
  if (joined) return joinedRest(amount)
  if (cursor.sees('between')) {
    const scoped = amount.kind === 'distance' || (amount.kind === 'bare' && amount.value >= 100)
    return { kind: 'length', length: settleHow(amount, 'rest'), how: scoped ? 'jog' : 'rest' }
  }
  if (rep === null || !isEnd(cursor)) return null
  if (amount.kind === 'time') return { kind: 'length', length: amount, how: 'rest' }
  if (amount.kind === 'bare' && comma && !inList) throw doubtOfRest(cursor, place, amount)
  return null
}

/** "w/", "with", "off": what follows is a recovery. */
function eatJoin(cursor: Cursor): boolean {
  if (cursor.eat('w', '/') || cursor.eat('with') || cursor.eat('off')) return true
  return cursor.sees('w') && !cursor.sees('=', 1) && cursor.eat('w')
}

const SHORT = { m: 800, s: 300 }

/** "200 easy" between repetitions is a jog; "15 min easy" after them is a run. */
function isShort(amount: Amount): boolean {
  if (amount.kind === 'time') return amount.timeS < SHORT.s
  const long = amount.kind === 'bare' ? amount.value : amount.distanceM
  return long >= 100 && long <= SHORT.m
}

/** "recovery run" and the like are runs. */
function isRun(cursor: Cursor): boolean {
  return cursor.seesOne(['run', 'running'])
}

function readNamed(cursor: Cursor): WrittenRest | null {
  const same = cursor.eat('equal') || cursor.eat('same')
  if (same) {
    cursor.eat('distance')
    cursor.eat('time')
    const walk = WALK.some((word) => cursor.eat(word))
    if (!walk) cursor.eatOne([...JOG, ...REST])
    return { kind: 'equal', how: walk ? 'walk' : 'jog' }
  }
  if (cursor.eatOne(['jog down', 'jog back down', 'jog back', 'jogging down']) !== null) {
    return { kind: 'jog-down' }
  }
  if (cursor.eatOne(['walk back down', 'walk back', 'walk down']) !== null) {
    return { kind: 'walk-back' }
  }
  if (cursor.eat('full')) {
    cursor.eatOne(REST)
    return { kind: 'full' }
  }
  const sendOff = cursor.eat('every') || cursor.eat('cr', '=') || cursor.eat('cycle', '=')
  const on = !sendOff && cursor.sees('on') && cursor.seesAmount(1) && cursor.eat('on')
  if (!sendOff && !on) return null
  const amount = readAmount(cursor)
  if (on && cursor.sees('off')) return null
  return { kind: 'every', everyS: sendOffS(cursor, amount) }
}

function sendOffS(cursor: Cursor, amount: Amount): number {
  if (amount.kind === 'time') return amount.timeS
  if (amount.kind === 'bare' && amount.value >= LEAST_BARE_SEND_OFF_S) return amount.value
  if (amount.kind === 'bare') {
    throw new Doubt(
      amount.place,
      message('shorthand.ask.send-off', { words: String(amount.value) }),
      [
        { label: verbatim(`every ${amount.value} min`), replacement: `${amount.value} min` },
        { label: verbatim(`every ${amount.value} s`), replacement: `${amount.value} s` },
      ],
    )
  }
  return cursor.fail('send-off')
}

/** R=60, W=100, S=1:30, "rest 60s". After R= a bare number may also be the time of the repetition. */
function readLettered(cursor: Cursor, rep: WrittenLength | null): WrittenRest | null {
  const start = cursor.at
  const letter = ['r', 'w', 's'].find((one) => cursor.eat(one, '='))
  const word =
    letter === undefined && cursor.seesAmount(1)
      ? cursor.eatOne(['rest', 'rec', 'recovery', 'jog', 'walk'])
      : null
  if (letter === undefined && word === null) return null
  const amount = readAmount(cursor)
  const fallback = letter === 'w' || word === 'walk' ? 'walk' : word === 'jog' ? 'jog' : 'rest'
  const how = eatHow(cursor) ?? fallback
  if (letter === 'r' && amount.kind === 'bare' && rep?.kind === 'distance') {
    const { value } = amount
    if (isTimeFor(rep.distanceM, value)) {
      throw new Doubt(
        cursor.placeFrom(start),
        message('shorthand.ask.letter-r', { words: String(value) }),
        [
          { label: verbatim(`${value} s rest`), replacement: `, ${value} s rest` },
          {
            label: message('shorthand.choice.each-in', { timeS: value }),
            replacement: ` in ${value} s`,
          },
        ],
      )
    }
  }
  return { kind: 'length', length: settleHow(amount, how), how: howOf(amount, how) }
}

type How = 'jog' | 'walk' | 'rest'

function eatHow(cursor: Cursor): How | null {
  if (cursor.eatOne(JOG) !== null) {
    cursor.eatOne(REST)
    return 'jog'
  }
  if (cursor.eatOne(WALK) !== null) {
    cursor.eatOne(REST)
    return 'walk'
  }
  return cursor.eatOne(REST) === null ? null : 'rest'
}

const settleHow = (amount: Amount, how: How): WrittenLength =>
  // "200 recovery": nobody stands for metres.
  amount.kind === 'bare' && how === 'rest' && amount.value >= 100 && amount.value % 100 === 0
    ? settleRest(amount, 'jog')
    : settleRest(amount, how)

const howOf = (amount: Amount, how: How): How =>
  how === 'rest' &&
  (amount.kind === 'distance' ||
    (amount.kind === 'bare' && amount.value >= 100 && amount.value % 100 === 0))
    ? 'jog'
    : how

function joinedRest(amount: Amount): WrittenRest {
  if (amount.kind === 'time') return { kind: 'length', length: amount, how: 'rest' }
  if (amount.kind === 'distance') return { kind: 'length', length: amount, how: 'jog' }
  const { value, place } = amount
  if (value < PLAIN_SECONDS) {
    throw new Doubt(place, message('shorthand.ask.unit', { words: String(value) }), [
      choice(`${value} min rest`),
      choice(`${value} min jog`),
    ])
  }
  if (value >= 100 && value % 100 === 0) {
    throw new Doubt(place, message('shorthand.ask.jog-or-walk', { distanceM: value }), [
      choice(`${value} m jog`),
      choice(`${value} m walk`),
    ])
  }
  throw new Doubt(place, message('shorthand.ask.unit', { words: String(value) }), [
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

const ENDS = [',', '+', ';', ')', '/', 'then', 'and', 'between', '&']

function isEnd(cursor: Cursor): boolean {
  return cursor.done || cursor.seesOne(ENDS)
}
