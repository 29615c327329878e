/** Faster running inside a run: "w/ last 2 @ MP", "w/ 4 @ tempo", "w/ 8x20s pickups". */
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readItem } from './read-items.ts'
import { seesSet } from './read-count.ts'
import { readAmount, seesAmount, settleEasy } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { readPace } from './read-pace.ts'
import { runOf } from './read-run.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPace,
  WrittenRun,
  WrittenSet,
} from './written-workout.ts'

const WITH = [
  'w /',
  'with',
  'w',
  'including',
  'incl .',
  'incl',
  'containing',
  ', including',
  ', with',
  ', w /',
  'inc',
]
const LAST = ['last', 'final', 'finish last', 'finishing with', 'finish with', 'closing']
const MIDDLE = ['middle', 'mid', 'in middle']
const SURGES = [
  'pickups',
  'pick ups',
  'pick - ups',
  'pickup',
  'surges',
  'surge',
  'bursts',
  'pick up',
]
const FAST: WrittenPace = { kind: 'symbol', symbol: 'FAST' }
/** A run has to be longer to hold a set. */
/** Bare numbers below are minutes, miles or kilometres. */
const MOST_MINUTES = 100
const LEAST = { m: 3000, s: 900 }

/** "w/ last 2 @ MP": in the unit of the whole run when it has none of its own. */
export function readLast(
  cursor: Cursor,
  whole: Amount,
): { readonly length: WrittenLength; readonly pace: WrittenPace } | null {
  const from = cursor.at
  cursor.eatOne([',', 'and', '(', '-'])
  cursor.eatOne(WITH)
  const bracket = cursor.sees('(', from - cursor.at)
  if (cursor.eatOne(LAST) === null || !seesAmount(cursor)) {
    cursor.at = from
    return null
  }
  const amount = readAmount(cursor)
  const length = amount.kind === 'bare' ? inUnitOf(whole, amount) : amount
  cursor.eatOne(['is', 'are', 'of', 'being', 'run'])
  const pace = readPace(cursor, { length, times: 1 })
  if (pace === null) cursor.fail('last-pace')
  if (bracket) cursor.eat(')')
  return { length, pace }
}

/** What is run inside it; `null` and nothing taken where none stands. */
export function readIncluding(cursor: Cursor, whole: Amount): WrittenRun | WrittenSet | null {
  const from = cursor.at
  const joined = cursor.eatOne(WITH) !== null
  const inside = joined && isLong(whole) ? insideHere(cursor, whole) : null
  if (inside === null) {
    cursor.at = from
    return null
  }
  return inside
}

function isLong(whole: Amount): boolean {
  if (whole.kind === 'bare') return whole.value < MOST_MINUTES || whole.value >= LEAST.m
  return whole.kind === 'time' ? whole.timeS >= LEAST.s : whole.distanceM >= LEAST.m
}

function insideHere(cursor: Cursor, whole: Amount): WrittenRun | WrittenSet | null {
  cursor.eatOne(MIDDLE)
  if (seesSet(cursor)) return surgesOrReps(cursor)
  if (!seesAmount(cursor)) return null
  const amount = readAmount(cursor)
  // "w/ 200 jog" is a recovery.
  if (cursor.seesOne(['jog', 'walk', 'rest', 'rec', 'recovery', 'float'])) return null
  const length = amount.kind === 'bare' ? inUnitOf(whole, amount) : amount
  const run = runOf(cursor, length, 1)
  cursor.eatOne(['in middle', 'middle'])
  return run.pace === null && !run.uphill ? null : run
}

function surgesOrReps(cursor: Cursor): WrittenSet | null {
  const from = cursor.at
  if (seesStrides(cursor)) return null
  const item = readItem(cursor)
  const surges = cursor.eatOne(SURGES) !== null
  if (item.kind !== 'set') return null
  if (!surges && !isPaced(item) && item.between === null) {
    cursor.at = from
    return null
  }
  return surges ? { ...item, items: item.items.map(fast) } : item
}

/** "6 x 100 strides" come after the run. */
function seesStrides(cursor: Cursor): boolean {
  return [0, 1, 2, 3, 4].some((ahead) =>
    cursor.seesOne(['strides', 'stride', 'striders', 'st'], ahead),
  )
}

const isPaced = (item: WrittenItem): boolean =>
  item.kind === 'set'
    ? item.items.every(isPaced)
    : item.kind === 'pause' || item.pace !== null || item.uphill

function fast(item: WrittenItem): WrittenItem {
  return item.kind === 'run' && item.pace === null ? { ...item, pace: FAST } : item
}

function inUnitOf(whole: Amount, amount: Extract<Amount, { kind: 'bare' }>): WrittenLength {
  if (whole.kind === 'time') return { kind: 'time', timeS: 60 * amount.value }
  // "18 w/ 10 @ MP": miles, kilometres or minutes.
  if (whole.kind === 'bare' && whole.value < MOST_MINUTES) {
    const { place, value } = whole
    const units = ['mile', 'km', 'min'].map((unit) => choice(`${value} ${unit}`))
    throw new Doubt(place, message('shorthand.ask.unit', { words: String(value) }), units)
  }
  if (whole.kind === 'bare' || amount.value >= 50) return settleEasy(amount)
  const miles = whole.distanceM / MILE_M
  const isMiles = Math.abs(miles - Math.round(4 * miles) / 4) < 1e-9
  return { kind: 'distance', distanceM: amount.value * (isMiles ? MILE_M : 1000) }
}
