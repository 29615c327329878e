/** The parts of a session: warm-up, drills, strides, repetitions, runs, cool-down. */
import { MILE_M } from '@bell-lap/units/length'
import { message, verbatim } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readItem, seesSet, eatUphill } from './read-items.ts'
import { eatOf, readAmount, seesAmount, settleEasy, settleRep } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { readPace } from './read-pace.ts'
import { readRest } from './read-rest.ts'
import { DEFAULT_STRIDES } from './written-workout.ts'
import type { WrittenItem, WrittenLength, WrittenPace, WrittenPart } from './written-workout.ts'

const WARM_UP = ['warmup', 'warm up', 'warm - up', 'wu', 'w / u']
const COOL_DOWN = ['cooldown', 'cool down', 'cool - down', 'warmdown', 'warm down', 'cd', 'c / d']
const DRILLS = ['drills', 'drill']
const STRIDES = ['strides', 'stride', 'striders']
const TRIAL = ['time trial', 'tt', 'race']
const RUN = ['run', 'running', 'jog', 'jogging']
const EASY = ['easy', 'ez', 'e', 'recovery', 'steady', 'long']
const MOST_STRIDES = 30
const EASY_CHOICES_MIN = [30, 45, 60]

/** A part and the recoveries that stand behind it. */
export function readParts(cursor: Cursor): readonly WrittenPart[] {
  const part = readPart(cursor)
  const parts: WrittenPart[] = [part]
  for (;;) {
    const read = readRest(cursor, null)
    if (read === null) return parts
    parts.push({ kind: 'pause', rest: read.rest })
  }
}

function readPart(cursor: Cursor): WrittenPart {
  return readNamed(cursor) ?? readCounted(cursor) ?? readLong(cursor)
}

function readNamed(cursor: Cursor): WrittenPart | null {
  if (cursor.eatOne(DRILLS) !== null) return { kind: 'drills' }
  if (cursor.eatOne(STRIDES) !== null) {
    return { kind: 'strides', times: DEFAULT_STRIDES, length: null }
  }
  for (const [kind, words] of [
    ['warm-up', WARM_UP],
    ['cool-down', COOL_DOWN],
  ] as const) {
    if (cursor.eatOne(words) === null) continue
    const length = seesAmount(cursor) && !seesSet(cursor) ? settleEasy(readAmount(cursor)) : null
    return { kind, length }
  }
  return readUntimed(cursor)
}

/** "easy run" without a length: how long is asked. */
function readUntimed(cursor: Cursor): WrittenPart | null {
  if (!cursor.seesOne([...EASY, ...RUN])) return null
  const from = cursor.at
  const easy = cursor.eatOne(EASY)
  cursor.eatOne(RUN)
  if (seesAmount(cursor)) {
    const length = settleEasy(readAmount(cursor))
    cursor.eatOne(RUN)
    return { kind: 'run', length, pace: easyPace(easy), uphill: false }
  }
  const words = easy === 'steady' || easy === 'recovery' ? easy : 'easy'
  throw new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.how-long'),
    EASY_CHOICES_MIN.map((minutes) => ({
      label: verbatim(`${minutes} min`),
      replacement: `${minutes} min ${words}`,
    })),
  )
}

function easyPace(word: string | null): WrittenPace {
  const symbol = word === 'steady' ? 'S' : word === 'recovery' ? 'REC' : 'E'
  return { kind: 'symbol', symbol }
}

/** "6 x 100 strides", "4 strides", sets, lists and ladders. */
function readCounted(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  const count = cursor.peek()
  if (count?.kind === 'number') {
    cursor.at += 1
    const times = cursor.eat('x')
    const amount = times && seesAmount(cursor) ? readAmountOf(cursor) : null
    if (cursor.eatOne(STRIDES) !== null) {
      return strides(cursor, from, count.value, amount)
    }
    cursor.at = from
  }
  if (seesSet(cursor) || cursor.sees('(')) return readItem(cursor)
  return null
}

/** A doubt about its unit is no matter here: the part may be read in another way. */
function readAmountOf(cursor: Cursor): Amount | null {
  try {
    return readAmount(cursor)
  } catch (error) {
    if (error instanceof Doubt) return null
    throw error
  }
}

function strides(cursor: Cursor, from: number, times: number, amount: Amount | null): WrittenPart {
  if (!Number.isInteger(times) || times < 1 || times > MOST_STRIDES) {
    cursor.at = from
    cursor.fail('strides', { count: MOST_STRIDES })
  }
  return { kind: 'strides', times, length: amount === null ? null : settleRep(amount) }
}

/** One run: its kind decides what a bare number means. Several lengths in a row are a ladder. */
function readLong(cursor: Cursor): WrittenPart {
  if (!seesAmount(cursor)) {
    cursor.fail('session')
  }
  const from = cursor.at
  const amount = readAmount(cursor)
  if (cursor.eatOne(WARM_UP) !== null) return { kind: 'warm-up', length: settleEasy(amount) }
  if (cursor.eatOne(COOL_DOWN) !== null) return { kind: 'cool-down', length: settleEasy(amount) }
  if (cursor.eatOne(TRIAL) !== null) return { kind: 'time-trial', length: settleRep(amount) }
  if (cursor.sees('-') || (cursor.sees('/') && cursor.peek(1)?.kind === 'number')) {
    cursor.at = from
    return readItem(cursor)
  }
  return readOneRun(cursor, amount)
}

function readOneRun(cursor: Cursor, amount: Amount): WrittenPart {
  const uphill = eatUphill(cursor)
  cursor.eat('hard')
  const easyWord = EASY.some((word) => cursor.sees(word))
  const running = cursor.eatOne(RUN) !== null
  const pace = cursor.eat('long') ? easyPace(null) : readPace(cursor, paceLength(amount))
  cursor.eatOne(RUN)
  const last = readLast(cursor, amount)
  const easy = running || easyWord || pace === null || last !== null
  const length = easy ? settleEasy(amount) : settleRep(amount)
  if (last !== null) return { kind: 'finish', length, pace, last }
  const whole = pace ?? (running || easyWord ? easyPace(null) : null)
  const item: WrittenItem = {
    kind: 'run',
    length,
    pace: whole,
    uphill: eatUphill(cursor) || uphill,
  }
  return item
}

const paceLength = (amount: Amount): WrittenLength | null =>
  amount.kind === 'bare' ? null : amount

/** "w/ last 2 @ MP": in the unit of the whole run when it has none of its own. */
function readLast(
  cursor: Cursor,
  whole: Amount,
): { readonly length: WrittenLength; readonly pace: WrittenPace } | null {
  const from = cursor.at
  cursor.eat(',')
  if (!cursor.eat('w', '/')) eatOf(cursor, ['with', 'w'])
  if (!(cursor.eat('last') || cursor.eat('final'))) {
    cursor.at = from
    return null
  }
  const amount = readAmount(cursor)
  const length = amount.kind === 'bare' ? inUnitOf(whole, amount) : amount
  const pace = readPace(cursor, length)
  if (pace === null) cursor.fail('last-pace')
  return { length, pace }
}

function inUnitOf(whole: Amount, amount: Extract<Amount, { kind: 'bare' }>): WrittenLength {
  if (whole.kind === 'time') return { kind: 'time', timeS: 60 * amount.value }
  if (whole.kind === 'bare' || amount.value >= 50) return settleEasy(amount)
  const miles = whole.distanceM / MILE_M
  const isMiles = Math.abs(miles - Math.round(4 * miles) / 4) < 1e-9
  return { kind: 'distance', distanceM: amount.value * (isMiles ? MILE_M : 1000) }
}
