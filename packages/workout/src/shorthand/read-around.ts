/** What is put round the work: warm-up, cool-down, drills, strides. */
import type { Cursor } from './cursor.ts'
import { NotRead, Doubt } from './cursor.ts'
import { seesSet } from './read-count.ts'
import { readAmount, seesAmount, settleEasy, settleRep } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { DEFAULT_STRIDES } from './written-workout.ts'
import type { WrittenPart } from './written-workout.ts'

/** Longer words first. */
const WARM_UP = [
  'warmup jog',
  'warm up jog',
  'warmup',
  'warm up',
  'warm - up',
  'wup',
  'w / up',
  'wu',
  'w / u',
  'w - up',
]
const COOL_DOWN = [
  'cooldown jog',
  'cool down jog',
  'cooldown',
  'cool down',
  'cool - down',
  'warmdown',
  'warm down',
  'warm - down',
  'cd',
  'c / d',
  'c - down',
  'w / d',
  'wd',
]
const DRILLS = ['form drills', 'running drills', 'drills', 'drill']
const STRIDES = [
  'strides',
  'stride',
  'striders',
  'striding',
  'st',
  'accelerations',
  'acceleration',
  'accels',
  'buildups',
  'build - ups',
  'build ups',
]
const MOST_STRIDES = 30
const EASILY = ['easy jog', 'easy run', 'easy', 'jog', 'run', 'e']

export const eatWarmUp = (cursor: Cursor): boolean => cursor.eatOne(WARM_UP) !== null
export const eatCoolDown = (cursor: Cursor): boolean => cursor.eatOne(COOL_DOWN) !== null

export function seesAround(cursor: Cursor): boolean {
  const from = cursor.at
  const found =
    eatWarmUp(cursor) || eatCoolDown(cursor) || cursor.eatOne([...DRILLS, ...STRIDES]) !== null
  cursor.at = from
  return found
}

/** "wu", "warm up: 2 miles", "drills", "strides", "4 strides", "6 x 100 m strides"; `null` and nothing taken without. */
export function readAround(cursor: Cursor): WrittenPart | null {
  if (cursor.eatOne(DRILLS) !== null) return { kind: 'drills' }
  return readStrides(cursor) ?? readNamed(cursor, 'warm-up') ?? readNamed(cursor, 'cool-down')
}

function readNamed(cursor: Cursor, kind: 'warm-up' | 'cool-down'): WrittenPart | null {
  if (!(kind === 'warm-up' ? eatWarmUp(cursor) : eatCoolDown(cursor))) return null
  cursor.eatOne([':', '=', '-', '( '])
  cursor.eatOne(['with', 'w /', 'of', 'jog', 'easy'])
  const length = seesAmount(cursor) && !seesSet(cursor) ? settleEasy(readAmount(cursor)) : null
  if (length !== null) cursor.eatOne(EASILY)
  return { kind, length }
}

/** "strides", "6 strides", "4 x 100 strides", "strides x 6", "6 x strides". */
function readStrides(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  if (cursor.eatOne(STRIDES) !== null) {
    cursor.eatOne([':', '-', 'of'])
    const counted = readCounted(cursor)
    if (counted !== null) return counted
    const times = readCount(cursor)
    return { kind: 'strides', times: times ?? DEFAULT_STRIDES, length: null }
  }
  const count = cursor.peek()
  if (count?.kind !== 'number') return null
  cursor.at += 1
  const isTimes = cursor.eat('x')
  const amount = isTimes && seesAmount(cursor) ? amountOf(cursor) : null
  const here = cursor.at
  cursor.eatOne(['relaxed', 'hill', 'flat'])
  if (cursor.eatOne(STRIDES) === null) {
    cursor.at = from
    return null
  }
  // "hill strides" are short hills.
  if (cursor.tokens[here]?.kind === 'word' && cursor.sees('hill', here - cursor.at)) {
    cursor.at = from
    return null
  }
  return strides(cursor, from, count.value, amount)
}

/** "strides 8x20s" */
function readCounted(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  const count = cursor.peek()
  if (count?.kind === 'number' && cursor.sees('x', 1)) {
    cursor.at += 2
    const amount = seesAmount(cursor) ? amountOf(cursor) : null
    if (amount !== null) return strides(cursor, from, count.value, amount)
  }
  cursor.at = from
  return null
}

/** "x 6" behind "strides". */
function readCount(cursor: Cursor): number | null {
  const number = cursor.peek(1)
  if (!cursor.sees('x') || number?.kind !== 'number' || number.value > MOST_STRIDES) return null
  cursor.at += 2
  return number.value
}

/** A doubt about its unit is no matter here: the part may be read in another way. */
function amountOf(cursor: Cursor): Amount | null {
  try {
    return readAmount(cursor)
  } catch (error) {
    if (error instanceof Doubt || error instanceof NotRead) return null
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
