/** A repetition and its recovery with a slash between: "30/30", "2'/1'", "400/90s", "400/200 jog". */
import { message } from '@bell-lap/units/message'
import { choice, Doubt, NotRead } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readCountAfter } from './read-count.ts'
import { readAmount, seesAmount } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { eatHow } from './read-rest-words.ts'
import { isTimeFor } from './race-limits.ts'
import type { WrittenLength, WrittenRest } from './written-workout.ts'

interface OnOff {
  readonly on: WrittenLength
  readonly off: WrittenRest
}

/** Bare numbers below are minutes, from here seconds. */
const SECONDS_FROM = 10
const METRES_FROM = 100
const MOST_REST_S = 900

const seconds = (timeS: number): WrittenLength => ({ kind: 'time', timeS })
const metres = (distanceM: number): WrittenLength => ({ kind: 'distance', distanceM })

/** `null` and nothing taken where none stands: "600/400/200" is a list. */
export function readOnOff(cursor: Cursor): OnOff | null {
  const from = cursor.at
  const pair = readPair(cursor)
  if (pair !== null) {
    const onOff = meant(cursor, from, pair)
    if (onOff !== null) return onOff
  }
  cursor.at = from
  return null
}

interface Pair {
  readonly on: Amount
  readonly off: Amount
}

function readPair(cursor: Cursor): Pair | null {
  const on = tryAmount(cursor)
  const dashed = cursor.sees('-')
  const slashed = cursor.eat('/') || cursor.eat(':') || (dashed && cursor.eat('-'))
  if (on === null || !slashed || !seesAmount(cursor)) return null
  const off = tryAmount(cursor)
  if (off === null || cursor.sees('/') || cursor.sees('-')) return null
  // "400/6 x 200"
  if (cursor.sees('x') && !seesCountAfter(cursor)) return null
  // "30-30": nobody writes a ladder of equal lengths, nor one of seconds.
  const same =
    on.kind === 'bare' &&
    on.value === (off.kind === 'bare' ? off.value : off.kind === 'time' ? off.timeS : 0)
  return dashed && !same ? null : { on, off }
}

function seesCountAfter(cursor: Cursor): boolean {
  const from = cursor.at
  const found = readCountAfter(cursor) !== null
  cursor.at = from
  return found
}

function tryAmount(cursor: Cursor): Amount | null {
  try {
    return seesAmount(cursor) ? readAmount(cursor) : null
  } catch (error) {
    if (error instanceof Doubt || error instanceof NotRead) return null
    throw error
  }
}

function meant(cursor: Cursor, from: number, { on, off }: Pair): OnOff | null {
  cursor.eat('s')
  if (on.kind === 'bare' && off.kind === 'bare') return bothBare(cursor, from, on.value, off.value)
  const first = on.kind === 'bare' ? onOf(on.value, off) : on
  if (first.kind === 'time' && off.kind === 'time')
    return { on: first, off: rested(cursor, off, 'jog') }
  if (first.kind === 'distance' && off.kind === 'time') {
    return off.timeS <= MOST_REST_S ? { on: first, off: rested(cursor, off, 'rest') } : null
  }
  const offLength = off.kind === 'bare' ? metres(off.value) : off
  return jogOrMore(cursor, from, first, offLength)
}

/** The 30 of "30/30s" and the 400 of "400/90s". */
function onOf(value: number, off: Amount): WrittenLength {
  if (value >= METRES_FROM || off.kind !== 'time') return metres(value)
  return off.timeS % 60 === 0 && value < SECONDS_FROM ? seconds(60 * value) : seconds(value)
}

function rested(cursor: Cursor, length: WrittenLength, otherwise: 'jog' | 'rest'): WrittenRest {
  cursor.eat('off')
  return { kind: 'length', length, how: eatHow(cursor) ?? (cursor.eat('easy') ? 'jog' : otherwise) }
}

function bothBare(cursor: Cursor, from: number, on: number, off: number): OnOff | null {
  if (on >= METRES_FROM && off >= METRES_FROM)
    return jogOrMore(cursor, from, metres(on), metres(off))
  if (on >= METRES_FROM) throw doubtOfOff(cursor, from, on, off)
  if (on >= SECONDS_FROM && off >= SECONDS_FROM) {
    return { on: seconds(on), off: rested(cursor, seconds(off), 'jog') }
  }
  if (on >= SECONDS_FROM || off >= SECONDS_FROM) return null
  if (cursor.seesOne(['min', 'mins', 'minutes', 'km', 'k', 'mi', 'mile', 'miles'])) return null
  throw new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.unit', { words: `${on}/${off}` }),
    [
      choice(`${on} min/${off} min`),
      choice(`${on} km/${off} min`),
      choice(`${on} mile/${off} min`),
    ],
  )
}

/** "400/90": seconds of rest, or the time of the repetition. */
function doubtOfOff(cursor: Cursor, from: number, on: number, off: number): Doubt {
  const words = String(off)
  const timed = isTimeFor(on, off)
  return new Doubt(
    cursor.placeFrom(from),
    timed
      ? message('shorthand.ask.time-or-rest', { words })
      : message('shorthand.ask.unit', { words }),
    [
      {
        label: message('shorthand.choice.as-rest', { words }),
        replacement: `${on} m, ${off} s rest`,
      },
      timed
        ? {
            label: message('shorthand.choice.as-time', { words }),
            replacement: `${on} m in ${off} s`,
          }
        : choice(`${on} m, ${off} s jog`),
    ],
  )
}

/** "400/200": a jog of 200 m, or 200 m more to run. */
function jogOrMore(
  cursor: Cursor,
  from: number,
  on: WrittenLength,
  off: WrittenLength,
): OnOff | null {
  const how = cursor.eat('off') ? 'jog' : (eatHow(cursor) ?? (cursor.eat('easy') ? 'jog' : null))
  if (how !== null)
    return { on, off: { kind: 'length', length: off, how: how === 'rest' ? 'jog' : how } }
  if (on.kind === 'time' || off.kind === 'time') return null
  const [first, second] = [on.distanceM, off.distanceM].map(
    (distanceM) => `${Math.round(distanceM)} m`,
  )
  throw new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.recovery-or-run', { words: second ?? '' }),
    [
      choice(seesCountAfter(cursor) ? `(${first}, ${second} jog)` : `${first}, ${second} jog`),
      {
        label: message('shorthand.choice.one-more-run', { distanceM: off.distanceM }),
        replacement: `(${first}, ${second})`,
      },
    ],
  )
}
