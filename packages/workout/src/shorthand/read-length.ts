/** How far or how long, with the units runners leave out. */
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { LAP_M, LEAST_METRES } from './written-workout.ts'
import type { RestHow, WrittenLength } from './written-workout.ts'

/** A length, or a bare number whose unit the words around it have to say. */
export type Amount =
  | WrittenLength
  | {
      readonly kind: 'bare'
      readonly value: number
      readonly place: { readonly start: number; readonly end: number }
    }

const METRES = ['m', 'meter', 'meters', 'metre', 'metres']
const KILOMETRES = ['k', 'km', 'kms', 'kilometres', 'kilometre', 'kilometers', 'kilometer']
const MILES = ['mi', 'mile', 'miles', 'miler']
const YARDS = ['yards', 'yard', 'yds', 'yd']
const LAPS = ['laps', 'lap']
const SECONDS = ['s', 'sec', 'secs', 'second', 'seconds', '"']
const MINUTES = ['min', 'mins', 'mn', 'minute', 'minutes', "'"]
const HOURS = ['h', 'hr', 'hrs', 'hour', 'hours']
const DISTANCES = [...METRES, ...KILOMETRES, ...MILES, ...YARDS, ...LAPS]
const UNITS = [...DISTANCES, ...SECONDS, ...MINUTES, ...HOURS]
/** Lengths by name. */
const BY_NAME: readonly (readonly [string, number])[] = [
  ['half mile', MILE_M / 2],
  ['half miles', MILE_M / 2],
  ['half lap', LAP_M / 2],
  ['quarter mile', MILE_M / 4],
  ['quarter miles', MILE_M / 4],
  ['mile', MILE_M],
  ['miles', MILE_M],
  ['quarter', LAP_M],
  ['quarters', LAP_M],
  ['halves', 2 * LAP_M],
  ['lap', LAP_M],
  ['km', 1000],
  ['kms', 1000],
  ['k', 1000],
]

const MOST_MILES = 63
const YARD_M = 0.9144
const MANY_MINUTES = 10
const MOST_MINUTES = 100
const METRES_FROM = 300

const metres = (distanceM: number): WrittenLength => ({ kind: 'distance', distanceM })
const seconds = (timeS: number): WrittenLength => ({ kind: 'time', timeS })

/** A length begins here: a number, a clock time, "mile" or "quarter". */
export function seesAmount(cursor: Cursor): boolean {
  return cursor.seesAmount() || seesName(cursor)
}

/** A length by name: "mile", "half mile", "quarters". */
function seesName(cursor: Cursor): boolean {
  const from = cursor.at
  const found = BY_NAME.some(([name]) => cursor.eat(...name.split(' ')))
  cursor.at = from
  return found
}

/** Takes a length. `mile` without a number is one. The caller settles a bare number. */
export function readAmount(cursor: Cursor): Amount {
  const from = cursor.at
  const amount = readAnyAmount(cursor)
  if (isSensible(amount)) return amount
  cursor.at = from
  return cursor.fail('length-range')
}

function isSensible(amount: Amount): boolean {
  if (amount.kind === 'bare') return amount.value >= 1 && amount.value <= 100_000
  if (amount.kind === 'time') return amount.timeS >= 1 && amount.timeS <= 36_000
  return amount.distanceM >= 10 && amount.distanceM <= 100_000
}

function readAnyAmount(cursor: Cursor): Amount {
  const from = cursor.at
  const token = cursor.peek()
  if (token?.kind === 'clock') {
    cursor.at += 1
    eatOf(cursor, [...MINUTES.slice(0, -1), ...HOURS, ...SECONDS.slice(0, -1)])
    return seconds(token.seconds)
  }
  if (token?.kind !== 'number') {
    const named = BY_NAME.find(([name]) => cursor.eat(...name.split(' ')))
    return named === undefined ? cursor.fail('length') : metres(named[1])
  }
  cursor.at += 1
  const { value } = token
  // "20-min", but not the minus of "@ 5:00-min".
  cursor.eat('-')
  if (!cursor.seesOne(UNITS)) cursor.at = from + 1
  if (isPlural(cursor, value)) return metres(value)
  if (isMetres(cursor, value)) return metres(value)
  if (eatOf(cursor, KILOMETRES)) return metres(1000 * value)
  // "400 mile pace": nobody runs so many miles.
  if (value < MOST_MILES && eatOf(cursor, MILES)) return metres(MILE_M * value)
  if (eatOf(cursor, YARDS)) return metres(YARD_M * value)
  if (eatOf(cursor, LAPS)) return metres(LAP_M * value)
  if (eatOf(cursor, SECONDS)) return seconds(value)
  if (eatOf(cursor, HOURS)) return seconds(3600 * value + tail(cursor, 60, MINUTES))
  if (eatOf(cursor, MINUTES)) return seconds(60 * value + tail(cursor, 1, SECONDS))
  return { kind: 'bare', value, place: cursor.placeFrom(from) }
}

/** Repetitions that people speak of in the plural: "200s". */
const PLURALS_M: ReadonlySet<number> = new Set([
  200, 400, 500, 700, 800, 1000, 1200, 1500, 1600, 2000, 3000,
])
/** These may be seconds as well. */
const UNCLEAR_PLURALS: ReadonlySet<number> = new Set([100, 150, 300, 600])

/** The s of "12 x 200s" and "400s x 8". */
function isPlural(cursor: Cursor, value: number): boolean {
  const before = cursor.tokens[cursor.at - 1]
  const letter = cursor.peek()
  if (!cursor.sees('s') || letter?.start !== before?.end) return false
  if (PLURALS_M.has(value)) return cursor.eat('s')
  if (!UNCLEAR_PLURALS.has(value)) return false
  cursor.at += 1
  throw new Doubt(
    cursor.placeFrom(cursor.at - 2),
    message('shorthand.ask.unit', { words: `${value}s` }),
    [choice(`${value} m`), choice(`${value} sec`)],
  )
}

/** `m` after a small number may be minutes or miles. */
function isMetres(cursor: Cursor, value: number): boolean {
  const short = cursor.sees('m')
  if (!eatOf(cursor, METRES)) return false
  if (value >= LEAST_METRES || !short) return true
  throw new Doubt(
    cursor.placeFrom(cursor.at - 2),
    message('shorthand.ask.letter-m', { words: String(value) }),
    [
      choice(`${value} min`),
      choice(`${value} mile`),
      ...(value >= MANY_MINUTES ? [choice(`${value} metres`)] : []),
    ],
  )
}

/** The 30 of 1'30, with or without its sign. */
function tail(cursor: Cursor, unitS: number, signs: readonly string[]): number {
  const token = cursor.peek()
  const before = cursor.tokens[cursor.at - 1]
  const glued = token !== undefined && before?.end === token.start
  if (token?.kind !== 'number' || !glued || token.value >= 60) return 0
  cursor.at += 1
  eatOf(cursor, signs)
  return unitS * token.value
}

export function eatOf(cursor: Cursor, texts: readonly string[]): boolean {
  return texts.some((text) => cursor.eat(text))
}

/** A repetition: 50 and more are metres; smaller numbers are asked about. */
export function settleRep(amount: Amount): WrittenLength {
  if (amount.kind !== 'bare') return amount
  const { value, place } = amount
  if (value >= LEAST_METRES) return metres(value)
  const units = value < MANY_MINUTES ? ['min', 'mile', 'km'] : ['s', 'min']
  return ask(value, place, units)
}

/** Easy running: 10 to 99 are minutes, 300 and more metres. */
export function settleEasy(amount: Amount): WrittenLength {
  if (amount.kind !== 'bare') return amount
  const { value, place } = amount
  if (value >= METRES_FROM) return metres(value)
  if (value >= MANY_MINUTES && value < MOST_MINUTES) return seconds(60 * value)
  return ask(value, place, value < MANY_MINUTES ? ['mile', 'km', 'min'] : ['min', 'metres'])
}

/** A recovery of movement: whole hundreds are metres, the rest is asked about. */
export function settleRest(amount: Amount, how: RestHow): WrittenLength {
  if (amount.kind !== 'bare') return amount
  const { value, place } = amount
  if (how !== 'rest' && value >= 100 && value % 100 === 0) return metres(value)
  if (how === 'rest' && value >= 15 && value < 200) return seconds(value)
  return ask(value, place, value < MANY_MINUTES ? ['min', 's'] : ['s', 'metres'])
}

function ask(
  value: number,
  place: { readonly start: number; readonly end: number },
  units: readonly string[],
): never {
  const ways = units.map((unit) => `${value} ${unit}`)
  throw new Doubt(place, message('shorthand.ask.unit', { words: String(value) }), ways.map(choice))
}
