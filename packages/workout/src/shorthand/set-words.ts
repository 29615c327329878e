/** What stands behind a set and holds for all of it: pace, cutdown, recoveries, "last one all out", "continuous". */
import { message } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { isAlternating } from './alternating.ts'
import { readPace } from './read-pace.ts'
import { readPaceList } from './read-pace-list.ts'
import { eatUphill } from './read-run.ts'
import { readUnmarkedTime } from './read-unmarked-time.ts'
import { restsOf } from './set-rests.ts'
import type { WrittenItem, WrittenPace, WrittenSet } from './written-workout.ts'

export function withRests(
  cursor: Cursor,
  start: number,
  { set, depth }: { readonly set: WrittenSet; readonly depth: number },
): WrittenSet {
  const paced = takeLast(cursor, takePaces(cursor, start, set))
  const rested = restsOf(cursor, start, { set: paced, inList: depth > 0 })
  // "5 x 300 m / 3' @ 800m": the pace behind the recovery.
  if (cursor.sees(',') && cursor.sees('@', 1)) cursor.eat(',')
  const after = takeLast(
    cursor,
    hasPace(rested) ? takeCutdown(cursor, rested) : takePaces(cursor, start, rested),
  )
  const again =
    after !== rested && after.between === null && after.items.length === 1
      ? restsOf(cursor, start, { set: after, inList: depth > 0 })
      : after
  return isAlternating(again) ? { ...again, between: 'straight' } : again
}

const CUTDOWN = [
  'cut down',
  'cut - down',
  'cutdown',
  'cutting down',
  'each one faster',
  'each rep faster',
  'each faster',
  'getting faster',
  'get faster',
  'faster each',
  'progressively faster',
  'descending pace',
  'descending',
  'descend',
  'progressive',
]

function takeCutdown(cursor: Cursor, set: WrittenSet): WrittenSet {
  const from = cursor.at
  cursor.eat(',')
  if (cursor.eatOne(CUTDOWN) !== null) return { ...set, cutdown: true }
  cursor.at = from
  return set
}

/** Paces and "cutdown" that stand behind a list or a ladder and hold for all of it. */
function takePaces(cursor: Cursor, start: number, before: WrittenSet): WrittenSet {
  const set = takeCutdown(cursor, before)
  const uphill = eatUphill(cursor)
  const list = set.items.length > 1 ? readPaceList(cursor, set.items.length) : null
  if (list !== null) {
    const paces = spread(cursor, start, list, set.items.length)
    const items = set.items.map((item, i) => withPace(item, paces[i] ?? null, uphill))
    return { ...set, items }
  }
  const [only] = set.items
  const length = set.items.length === 1 && only?.kind === 'run' ? only.length : null
  const of = { length, times: set.times }
  const pace = hasPace(set)
    ? null
    : (readPace(cursor, of) ?? (set.cutdown ? readUnmarkedTime(cursor, of) : null))
  if (set.items.length > 1 && (pace?.kind === 'progress' || pace?.kind === 'from-to')) {
    throw unlike(cursor, start, set.items.length, 2)
  }
  const items = set.items.map((item) => withPace(item, pace, uphill))
  return takeCutdown(cursor, { ...set, items })
}

/** Whether each of its runs has a pace. */
function hasPace(set: WrittenSet): boolean {
  return set.items.every(
    (item) => item.kind === 'pause' || (item.kind === 'set' ? hasPace(item) : item.pace !== null),
  )
}

function withPace(item: WrittenItem, pace: WrittenPace | null, uphill: boolean): WrittenItem {
  if (item.kind === 'pause') return item
  if (item.kind === 'set') {
    return { ...item, items: item.items.map((one) => withPace(one, pace, uphill)) }
  }
  return { ...item, pace: item.pace ?? pace, uphill: item.uphill || uphill }
}

/** One pace for each rung; up and down again where there are half as many. */
function spread(
  cursor: Cursor,
  start: number,
  paces: readonly WrittenPace[],
  rungs: number,
): readonly WrittenPace[] {
  if (paces.length === rungs) return paces
  if (2 * paces.length - 1 === rungs) return [...paces, ...paces.toReversed().slice(1)]
  throw unlike(cursor, start, rungs, paces.length)
}

/** More or fewer paces than lengths. */
function unlike(cursor: Cursor, start: number, count: number, paces: number): Doubt {
  const expected = message('shorthand.expect.pace-each', { count, paces })
  return new Doubt(cursor.placeFrom(start), expected, [])
}

/** "last one all out", "last 2 @ 800": the last repetitions at another pace. */
function takeLast(cursor: Cursor, set: WrittenSet): WrittenSet {
  const from = cursor.at
  const found = set.items.length === 1 && set.last === undefined ? readLastReps(cursor, set) : null
  if (found !== null && found.times < set.times) return { ...set, last: found }
  cursor.at = from
  return set
}

function readLastReps(cursor: Cursor, set: WrittenSet): NonNullable<WrittenSet['last']> | null {
  const from = cursor.at
  cursor.eatOne([', with', ', w /', ', and', ',', ';', 'with', 'w /', 'and', '('])
  const bracket = cursor.sees('(', from - cursor.at)
  if (cursor.eatOne(['last', 'final']) === null) return null
  const number = cursor.peek()
  const times = number?.kind === 'number' ? number.value : 1
  if (number?.kind === 'number') cursor.at += 1
  if (cursor.seesOne(['km', 'k', 'mi', 'mile', 'min', 'm'])) return null
  cursor.eatOne(['one', 'two', 'rep', 'reps', 'repetition', 'interval', 'ones'])
  cursor.eatOne(['is', 'are', 'were', 'was', 'of', 'run', ':'])
  const [only] = set.items
  const length = only?.kind === 'run' ? only.length : null
  const pace = readPace(cursor, { length, times: 1 })
  if (pace === null || !Number.isInteger(times)) return null
  if (bracket && !cursor.eat(')')) cursor.fail('bracket')
  return { times, pace }
}
