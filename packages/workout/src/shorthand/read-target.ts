/** What is kept in place of a pace: "172 bpm", "zone 2", "80-85% HRmax", "280 W", "16 km/h", "RPE 8", "95%". */
import type { Cursor } from './cursor.ts'
import type { TargetUnit, WrittenTarget } from './written-workout.ts'

/** Longer words first. */
const AFTER_PER_CENT: readonly (readonly [string, TargetUnit])[] = [
  ['of max hr', 'HRmax'],
  ['of hrmax', 'HRmax'],
  ['of hr max', 'HRmax'],
  ['of mhr', 'HRmax'],
  ['max hr', 'HRmax'],
  ['max heart rate', 'HRmax'],
  ['of max heart rate', 'HRmax'],
  ['maxhr', 'HRmax'],
  ['hr max', 'HRmax'],
  ['hrmax', 'HRmax'],
  ['mhr', 'HRmax'],
  ['hr', 'HRmax'],
  ['lthr', 'LTHR'],
  ['of lthr', 'LTHR'],
  ['of cp', 'CP'],
  ['cp', 'CP'],
  ['of effort', 'effort'],
  ['effort', 'effort'],
]
const AFTER_A_NUMBER: readonly (readonly [string, TargetUnit])[] = [
  ['bpm', 'bpm'],
  ['hr', 'bpm'],
  ['watts', 'W'],
  ['watt', 'W'],
  ['w', 'W'],
  ['kph', 'km/h'],
  ['kmh', 'km/h'],
  ['kmph', 'km/h'],
  ['km / h', 'km/h'],
  ['k / h', 'km/h'],
  ['mph', 'mph'],
]
const IN_FRONT: readonly (readonly [string, TargetUnit])[] = [
  ['zone', 'zone'],
  ['zones', 'zone'],
  ['z', 'zone'],
  ['rpe', 'RPE'],
  ['hr', 'bpm'],
  ['heart rate', 'bpm'],
]
/** In front of a limit, as in "under 145 bpm". */
const AT_MOST = [
  '<',
  '< =',
  '≤',
  'under',
  'below',
  'max',
  'at most',
  'no more than',
  'up to',
  'cap',
]
/** Units that runners set limits of. */
export const LIMITED: ReadonlySet<TargetUnit> = new Set(['bpm', 'HRmax', 'LTHR', 'W', 'CP', 'RPE'])
/** What can be meant, least and most. */
const BELIEVABLE: Readonly<Record<TargetUnit, readonly [number, number]>> = {
  bpm: [80, 230],
  HRmax: [40, 100],
  LTHR: [40, 115],
  zone: [1, 6],
  W: [80, 900],
  CP: [40, 160],
  'km/h': [5, 30],
  mph: [3, 19],
  RPE: [1, 10],
  effort: [30, 100],
}

/** A target, or `null` and nothing taken. */
export function readTarget(cursor: Cursor): WrittenTarget | null {
  const from = cursor.at
  const target = limit(cursor) ?? targetInFront(cursor) ?? targetBehind(cursor)
  if (target === null || !isBelievable(target)) {
    cursor.at = from
    return null
  }
  return target
}

/** "<145 bpm", "under 145 bpm", "HR < 145", "RPE below 4". */
function limit(cursor: Cursor): WrittenTarget | null {
  const from = cursor.at
  cursor.eatOne(['keep', 'keeping', 'with'])
  const unit = unitOf(cursor, IN_FRONT)
  const isLimit = cursor.eatOne(AT_MOST) !== null
  const number = cursor.peek()
  if (isLimit && number?.kind === 'number') {
    const said = unit === null ? targetBehind(cursor) : { unit, high: number.value }
    if (unit !== null) {
      cursor.at += 1
      if (unit === 'bpm') cursor.eat('bpm')
    }
    if (said !== null && LIMITED.has(said.unit))
      return { kind: 'target', unit: said.unit, low: said.high, high: said.high, atMost: true }
  }
  cursor.at = from
  return null
}

function isBelievable({ unit, low, high }: WrittenTarget): boolean {
  const [least, most] = BELIEVABLE[unit]
  return low >= least && high <= most && low <= high
}

function targetInFront(cursor: Cursor): WrittenTarget | null {
  const from = cursor.at
  const unit = unitOf(cursor, IN_FRONT)
  if (unit === null) return null
  cursor.eat('of')
  const range = readRange(cursor, unit === 'zone' ? ['-', 'to', '/'] : undefined)
  if (range === null || (unit === 'zone' && !Number.isInteger(range.low))) {
    cursor.at = from
    return null
  }
  if (unit === 'bpm') cursor.eat('bpm')
  if (unit === 'RPE') cursor.eat('/', '10')
  return { kind: 'target', unit, ...range }
}

function targetBehind(cursor: Cursor): WrittenTarget | null {
  const range = readRange(cursor)
  if (range === null) return null
  if (cursor.eat('%')) {
    const unit = unitOf(cursor, AFTER_PER_CENT) ?? 'effort'
    return { kind: 'target', unit, ...range }
  }
  if (isOfTen(cursor)) {
    cursor.eatOne(['effort', 'rpe'])
    return { kind: 'target', unit: 'RPE', ...range }
  }
  const unit = unitOf(cursor, AFTER_A_NUMBER)
  // "200 w/ 60s" and "5 x 300 w 60 rec": with, not watts.
  const slash =
    cursor.sees('/') &&
    (cursor.seesAmount(1) || cursor.peek(1)?.kind === 'word') &&
    !cursor.seesOne(['am', 'pm'], 1)
  // In "265W 1 min jog" it is glued to the number, and watts all the same.
  const isGlued = cursor.peek(-1)?.start === cursor.peek(-2)?.end
  const isWith = cursor.sees('w', -1) && (slash || (cursor.seesAmount() && !isGlued))
  if (unit === null || isWith) return null
  return { kind: 'target', unit, ...range }
}

/** "8/10" */
function isOfTen(cursor: Cursor): boolean {
  const ten = cursor.peek(1)
  if (!cursor.sees('/') || ten?.kind !== 'number' || ten.value !== 10) return false
  if (!cursor.seesOne(['effort', 'rpe'], 2)) return false
  cursor.at += 2
  return true
}

function unitOf(cursor: Cursor, units: typeof IN_FRONT): TargetUnit | null {
  return units.find(([phrase]) => cursor.eat(...phrase.split(' ')))?.[1] ?? null
}

function readRange(
  cursor: Cursor,
  signs: readonly string[] = ['-', 'to'],
): { readonly low: number; readonly high: number } | null {
  const first = cursor.peek()
  if (first?.kind !== 'number') return null
  cursor.at += 1
  const here = cursor.at
  const zone = cursor.eatOne(signs) !== null
  if (zone) cursor.eat('z')
  const second = cursor.peek()
  if (zone && second?.kind === 'number' && second.value >= first.value) {
    cursor.at += 1
    return { low: first.value, high: second.value }
  }
  cursor.at = here
  return { low: first.value, high: first.value }
}

/** "1%", "2 % grade" of a belt; `null` and nothing taken without. */
export function readGrade(cursor: Cursor): number | null {
  const from = cursor.at
  const sign = cursor.eat('@') || cursor.eat('at') || cursor.eat(',') || cursor.eat('/')
  const number = cursor.peek()
  if (number?.kind !== 'number' || !cursor.sees('%', 1) || number.value > 15) {
    cursor.at = from
    return null
  }
  cursor.at += 2
  const named = cursor.eatOne(['grade', 'incline', 'gradient']) !== null
  if (sign && !named && number.value > 10) {
    cursor.at = from
    return null
  }
  return number.value
}
