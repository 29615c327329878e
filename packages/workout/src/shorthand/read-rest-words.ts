/** Recoveries by word: "equal jog", "jog back", "full rec", "1:1", "half the time", "every 2 min". */
import { message, verbatim } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readAmount } from './read-length.ts'
import type { Amount } from './read-length.ts'
import type { RestHow, WrittenRest } from './written-workout.ts'

const JOG = [
  'recovery jog',
  'easy jog',
  'slow jog',
  'e jog',
  'jog recovery',
  'jog recoveries',
  'jogging',
  'jogs',
  'jog',
  'jg',
  'j',
  'shuffle',
  'trot',
]
const WALK = ['walking', 'walk']
const FLOAT = ['floats', 'float', 'rolling recovery']
const REST = [
  'standing rest',
  'complete rest',
  'standing',
  'stand',
  'static',
  'recovery',
  'recoveries',
  'recover',
  'recs',
  'rec',
  'rests',
  'rest',
  'break',
  'pause',
  'rt',
]
const DOWN = [
  'jog back down',
  'jog it back',
  'jog down',
  'jog back',
  'jogging down',
  'jogging back',
  'easy jog down',
  'easy jog back',
  'easy down',
]
const WALK_BACK = ['walk back down', 'walk back', 'walk down', 'walking back']
const LEAST_BARE_SEND_OFF_S = 20

/** A recovery that needs no length, or a send-off; `null` and nothing taken without one. */
export function readNamedRest(cursor: Cursor): WrittenRest | null {
  const equal = readEqual(cursor)
  if (equal !== null) return equal
  if (cursor.eatOne(DOWN) !== null) {
    cursor.eatOne(['recovery', 'rec', 'rest'])
    return { kind: 'jog-down' }
  }
  if (cursor.eatOne(WALK_BACK) !== null) {
    cursor.eatOne(['recovery', 'rec', 'rest'])
    return { kind: 'walk-back' }
  }
  if (cursor.eatOne(['full', 'complete']) !== null) {
    cursor.eatOne([...WALK, ...REST])
    return { kind: 'full' }
  }
  return readSendOff(cursor)
}

const HALF = ['half', '50 %', '1 / 2']
const SAME = ['equal', 'same', '1 : 1', '1 to 1', 'jog equal', 'jog same', '100 %']
const RATIOS = ['1 : 1', '1 to 1']
const TIME = ['time', 'duration']
const DISTANCE = ['distance', 'dist']

/** As far or as long as the repetition, or half of it. */
function readEqual(cursor: Cursor): WrittenRest | null {
  const from = cursor.at
  const half = cursor.eatOne(HALF) !== null
  const same = !half && cursor.eatOne(SAME) !== null
  if (!half && !same) return null
  const ratio = RATIOS.some((phrase) =>
    phrase.split(' ').every((word, i) => cursor.sees(word, from + i - cursor.at)),
  )
  if (ratio) cursor.eatOne(['work : rest', 'work / rest', 'work to rest', 'work rest'])
  const time = cursor.eatOne(TIME) !== null || (ratio && !cursor.seesOne(DISTANCE))
  const distance = cursor.eatOne(DISTANCE) !== null
  const how = eatHow(cursor) ?? (cursor.eat('off') ? 'jog' : null)
  // "half marathon", "half mile": no recovery.
  if (how === null && !time && !distance && !same) {
    cursor.at = from
    return null
  }
  cursor.eatOne(['recovery', 'rest', 'time'])
  return {
    kind: 'equal',
    how: how === null || how === 'rest' ? 'jog' : how,
    ...(time || (half && !distance) ? { byTime: true } : {}),
    ...(half ? { half: true } : {}),
  }
}

const EITHER = ['walk / jog', 'jog / walk', 'walk - jog', 'jog - walk']

/** How one recovers; `null` and nothing taken when it is not said. */
export function eatHow(cursor: Cursor): RestHow | null {
  cursor.eatOne(['very easy', 'active', 'slow', 'super easy'])
  const isEither = EITHER.some((phrase) =>
    phrase.split(' ').every((word, i) => cursor.sees(word, i)),
  )
  if (isEither && !cursor.seesOne(['back', 'down'], 3)) {
    cursor.at += 3
    throw walkOrJog(cursor)
  }
  const kinds = [
    [JOG, 'jog'],
    [FLOAT, 'float'],
    [WALK, 'walk'],
    [REST, 'rest'],
  ] as const
  const found = kinds.find(([words]) => cursor.eatOne(words) !== null)
  if (found === undefined) return eatR(cursor) ? 'rest' : null
  if (found[1] !== 'rest') cursor.eatOne(REST)
  return found[1]
}

/** The r of "2' r"; not that of "R=5'" and "r90", which begin a recovery. */
function eatR(cursor: Cursor): boolean {
  return (
    cursor.sees('r') && !cursor.seesOne(['=', ':'], 1) && !cursor.seesAmount(1) && cursor.eat('r')
  )
}

function walkOrJog(cursor: Cursor): Doubt {
  return new Doubt(
    cursor.placeFrom(cursor.at - 3),
    message('shorthand.ask.walk-or-jog'),
    ['jog', 'walk'].map((how) => ({ label: verbatim(how), replacement: how })),
  )
}

/** "every 2 min", "on 2:30", "cycle=90". */
function readSendOff(cursor: Cursor): WrittenRest | null {
  const from = cursor.at
  const sendOff =
    cursor.eatOne(['every', 'cr =', 'cycle =', 'leaving every', 'going every', 'on the']) !==
      null && cursor.seesAmount()
  const on = !sendOff && cursor.sees('on') && cursor.seesAmount(1) && cursor.eat('on')
  if (!sendOff && !on) {
    cursor.at = from
    return null
  }
  const amount = readAmount(cursor)
  if (on && cursor.seesOne(['off', '/'])) {
    cursor.at = from
    return null
  }
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
