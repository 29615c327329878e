/** A time right behind a distance, without "in" or "@": "12x200 35s / 60s", "400 68", "3x1k 3:20, 3:15, 3:10". */
import { message } from '@bell-lap/units/message'
import { Doubt, NotRead } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { withUnit } from './read-bracket.ts'
import type { PaceOf } from './read-times.ts'
import { readRests } from './read-rest.ts'
import { readTime } from './read-time.ts'
import { readTimeList } from './read-time-list.ts'
import { isTimeFor } from './race-limits.ts'
import type { WrittenPace } from './written-workout.ts'

/** Behind a number these say that it is a recovery or a length. */
const NO_TIME = [
  'jog',
  'jg',
  'j',
  'walk',
  'rest',
  'rec',
  'recovery',
  'float',
  'r',
  'm',
  'k',
  'km',
  'mi',
  'mile',
  'miles',
  'x',
  'off',
  'easy',
  'on',
  'strides',
  'standing',
  'between',
  'min',
  'mins',
  'minutes',
  'cd',
  'wu',
  '%',
  'w',
  'minute',
  'bpm',
  'recover',
]

/** `null` and nothing taken where none stands. Asks where it could be the recovery as well. */
export function readUnmarkedTime(cursor: Cursor, { length, times }: PaceOf): WrittenPace | null {
  const from = cursor.at
  if (length?.kind !== 'distance' || !cursor.seesAmount()) return null
  const pace = readOne(cursor, length.distanceM, times)
  if (pace === null) cursor.at = from
  return pace
}

function readOne(cursor: Cursor, distanceM: number, times: number): WrittenPace | null {
  const from = cursor.at
  const list = readTimeList(cursor, times)
  if (list !== null && list.kind === 'times' && list.timesS.every((s) => isTimeFor(distanceM, s)))
    return list
  cursor.at = from
  const first = readTime(cursor, null)
  const [fastS, slowS] = [first.s, secondOfRange(cursor, first.s)]
  // "5:50 r=90", "5:50 w/ 2 min"
  const rest =
    (cursor.sees('r') && (cursor.seesAmount(1) || cursor.seesOne(['=', ':'], 1))) ||
    (cursor.sees('w') && (cursor.seesAmount(1) || cursor.sees('/', 1)))
  if (!isTimeFor(distanceM, fastS) || (cursor.seesOne(NO_TIME) && !rest)) return null
  if (isFollowedByRest(cursor)) return { kind: 'time', fastS, slowS }
  if (
    times === 1 &&
    (cursor.done || cursor.seesOne([',', '+', ';', ')', '.'])) &&
    (first.clock || fastS !== slowS)
  ) {
    return { kind: 'time', fastS, slowS }
  }
  const ends = cursor.done || cursor.seesOne([',', '+', ';', ')', 'then'])
  if (!ends || times === 1) return null
  throw timeOrRest(cursor, from)
}

/** The 35 of "34-35". */
function secondOfRange(cursor: Cursor, fastS: number): number {
  const from = cursor.at
  if (cursor.eat('-') && cursor.seesAmount()) {
    const { s } = readTime(cursor, { s: fastS, clock: true, minutes: Math.floor(fastS / 60) })
    if (s > fastS && s < 1.2 * fastS) return s
  }
  cursor.at = from
  return fastS
}

function isFollowedByRest(cursor: Cursor): boolean {
  const from = cursor.at
  try {
    const sign = cursor.eat('/') || cursor.eat(',')
    if (sign && cursor.seesAmount()) {
      const { clock } = readTime(cursor, null)
      if (clock && (cursor.done || cursor.seesOne([',', ';', '+', ')']))) return true
    }
    cursor.at = from
    return readRests(cursor, { kind: 'time', timeS: 60 }).length > 0
  } catch (error) {
    if (error instanceof Doubt) return true
    if (error instanceof NotRead) return false
    throw error
  } finally {
    cursor.at = from
  }
}

function timeOrRest(cursor: Cursor, from: number): Doubt {
  const place = cursor.placeFrom(from)
  const words = cursor.text.slice(place.start, place.end).trim()
  return new Doubt(place, message('shorthand.ask.time-or-rest', { words }), [
    {
      label: message('shorthand.choice.as-rest', { words }),
      replacement: `, ${withUnit(words)} rest`,
    },
    { label: message('shorthand.choice.as-time', { words }), replacement: `in ${words}` },
  ])
}
