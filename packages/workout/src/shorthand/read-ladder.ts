/** Lengths in a row: "400-800-1200", "1-2-3-2-1 min", "1200/800/400", "ladder 400, 800, 1200". */
import { message, verbatim } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readCountAfter, seesSet } from './read-count.ts'
import { readAmount, seesAmount, settleRep } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { readRangeOfAmounts } from './read-range.ts'
import type { WrittenLength, WrittenRun, WrittenSet } from './written-workout.ts'

const LONGEST_RUNG_M = 3300
/** Bare numbers up to it are no metres. */
const MOST_SMALL = 49

/** "400-800-1200", "1200/800/400": two lengths and more in a row, before any pace. */
export function readLadder(cursor: Cursor): WrittenSet | null {
  return ladderOf(cursor, ['-', '/'], 2)
}

/** "600, 500, 400, 300 @ 800 pace": three distances and more without anything between but commas. */
export function readCommaLadder(cursor: Cursor): WrittenSet | null {
  const from = cursor.at
  const set = ladderOf(cursor, [','], 3)
  const isInOneUnit = set !== null && isNumbersOnly(cursor, from, set.items.length)
  const distances = set?.items.every(
    ({ kind, ...item }) =>
      kind === 'run' &&
      'length' in item &&
      item.length.kind === 'distance' &&
      item.length.distanceM <= LONGEST_RUNG_M,
  )
  if (set !== null && (distances === true || isInOneUnit)) return set
  cursor.at = from
  return null
}

/** "1,2,3,2,1 min": nothing but commas between `count` small numbers. */
function isNumbersOnly({ tokens }: Cursor, from: number, count: number): boolean {
  return Array.from({ length: count }, (_, i) => from + 2 * i).every((at, i) => {
    const [number, comma] = [tokens[at], tokens[at + 1]]
    const isSmall = number?.kind === 'number' && number.value <= MOST_SMALL
    return isSmall && (i === count - 1 || (comma?.kind === 'mark' && comma.text === ','))
  })
}

/** Behind "cutdown", "ladder" or "pyramid" also with commas, or with nothing between. */
export function readLooseLadder(cursor: Cursor): WrittenSet | null {
  return ladderOf(cursor, ['-', '/', ',', 'then', ''], 2)
}

function ladderOf(cursor: Cursor, signs: readonly string[], least: number): WrittenSet | null {
  const from = cursor.at
  const range = readRangeOfAmounts(cursor, message('shorthand.ask.how-long'))
  // "1-2-3 min" is a ladder.
  if (range !== null && !cursor.sees('-')) throw range.doubt
  cursor.at = from
  const amounts: Amount[] = []
  for (;;) {
    if (
      !seesAmount(cursor) ||
      (seesSet(cursor) && !(amounts.length > 1 && isRungThenCount(cursor)))
    )
      break
    amounts.push(readAmount(cursor))
    const here = cursor.at
    if (!signs.some((sign) => sign === '' || cursor.eat(sign))) break
    if (!seesAmount(cursor) || isRecovery(cursor)) {
      cursor.at = here
      break
    }
  }
  if (amounts.length < least) {
    cursor.at = from
    return null
  }
  const lengths = settleAll(cursor, from, amounts)
  cursor.eat('fartlek')
  // "1-2-3 min on, half off"; "on 60 s" is a send-off.
  if (!cursor.seesAmount(1)) cursor.eat('on')
  return ladder(lengths)
}

/** The "10 x 5" of "30-20-10 x 5". */
function isRungThenCount(cursor: Cursor): boolean {
  const from = cursor.at
  readAmount(cursor)
  const found = readCountAfter(cursor) !== null
  cursor.at = from
  return found
}

/** "… , 400 jog": the last number is the recovery. */
function isRecovery(cursor: Cursor): boolean {
  const from = cursor.at
  readAmount(cursor)
  const found = cursor.seesOne(['jog', 'walk', 'rest', 'rec', 'recovery', 'float', 'off', 'easy'])
  cursor.at = from
  return found
}

export function ladder(lengths: readonly WrittenLength[]): WrittenSet {
  const items = lengths.map((length): WrittenRun => ({
    kind: 'run',
    length,
    pace: null,
    uphill: false,
  }))
  return { kind: 'set', times: 1, items, inside: null, between: null, cutdown: false }
}

/** The unit of the last length is that of the bare ones before it: "1-2-3-2-1 min". */
function settleAll(
  cursor: Cursor,
  from: number,
  amounts: readonly Amount[],
): readonly WrittenLength[] {
  const small = amounts.every((amount) => amount.kind !== 'bare' || amount.value <= MOST_SMALL)
  const bare = amounts.some(({ kind }) => kind === 'bare')
  if (!small || !bare) return amounts.map(settleRep)
  const isFartlek = cursor.sees('fartlek') || saidBefore(cursor, from)
  const unit = isFartlek ? 60 : unitOf(cursor, amounts.at(-1))
  if (unit === null) return askUnit(cursor, from, amounts)
  return amounts.map((amount): WrittenLength => {
    if (amount.kind !== 'bare') return amount
    if (typeof unit === 'number') return { kind: 'time', timeS: unit * amount.value }
    return { kind: 'distance', distanceM: unit.m * amount.value }
  })
}

function saidBefore(cursor: Cursor, from: number): boolean {
  return [1, 2].some((back) => cursor.sees('fartlek', from - back - cursor.at))
}

function unitOf(cursor: Cursor, last: Amount | undefined): number | { readonly m: number } | null {
  if (last === undefined || last.kind === 'bare') return null
  const word = cursor.peek(-1)
  if (last.kind === 'time')
    return word?.kind !== 'number' &&
      last.timeS % 60 === 0 &&
      !cursor.seesOne(['s', 'sec', '"'], -1)
      ? 60
      : 1
  const number = cursor.peek(-2)
  return number?.kind === 'number' ? { m: last.distanceM / number.value } : null
}

function askUnit(cursor: Cursor, from: number, amounts: readonly Amount[]): never {
  const values = amounts.map((amount) => (amount.kind === 'bare' ? amount.value : 0))
  const words = values.join('-')
  throw new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.unit', { words }),
    (values.every((value) => value >= 10) ? ['s', 'min'] : ['min', 'km', 'mile']).map((unit) => ({
      label: verbatim(`${words} ${unit}`),
      replacement: values.map((value) => `${value} ${unit}`).join('-'),
    })),
  )
}
