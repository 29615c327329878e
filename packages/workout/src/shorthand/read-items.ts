/** Repetitions, sets of sets, ladders and lists. */
import { message } from '@bell-lap/units/message'
import type { PaceSymbol } from '../workout.ts'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { eatOf, readAmount, seesAmount, settleRep } from './read-length.ts'
import { readPace, readPaceList } from './read-pace.ts'
import { readRest } from './read-rest.ts'
import { restsOf } from './set-rests.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPace,
  WrittenRun,
  WrittenSet,
} from './written-workout.ts'

const MOST_TIMES = 100
/** A set of sets; a watch takes no more. */
const MOST_DEPTH = 2
const UPHILL = ['hills', 'hill', 'uphill']

/** "6 x", "2 sets of", "3 times": the count and nothing else, or `null`. */
function readTimes(cursor: Cursor): number | null {
  const token = cursor.peek()
  if (token?.kind !== 'number') return null
  const from = cursor.at
  cursor.at += 1
  const found =
    cursor.eat('x') || cursor.eat('sets', 'of') || cursor.eat('set', 'of') || cursor.eat('times')
  if (!found) {
    cursor.at = from
    return null
  }
  if (!Number.isInteger(token.value) || token.value < 1 || token.value > MOST_TIMES) {
    cursor.at = from
    cursor.fail('repetitions', { count: MOST_TIMES })
  }
  return token.value
}

export function seesSet(cursor: Cursor): boolean {
  const from = cursor.at
  const found = cursor.peek()?.kind === 'number' && readTimes(cursor) !== null
  cursor.at = from
  return found
}

/** A set, a ladder or one run; with its recoveries, which are never after the last repetition. */
export function readItem(cursor: Cursor, depth = 0): WrittenItem {
  if (seesSet(cursor)) {
    const start = cursor.at
    const times = readTimes(cursor) ?? 1
    return withRests(cursor, start, { set: readBody(cursor, times, depth), depth })
  }
  if (cursor.sees('(')) {
    const start = cursor.at
    return withRests(cursor, start, { set: readBody(cursor, 1, depth), depth })
  }
  const start = cursor.at
  const ladder = readLadder(cursor)
  return ladder === null ? readRun(cursor) : withRests(cursor, start, { set: ladder, depth })
}

function withRests(
  cursor: Cursor,
  start: number,
  { set, depth }: { readonly set: WrittenSet; readonly depth: number },
): WrittenSet {
  return restsOf(cursor, start, { set: takePaces(cursor, start, set), inList: depth > 0 })
}

/** What is repeated: a list in brackets, a set without them, one run or a ladder. */
function readBody(cursor: Cursor, times: number, depth: number): WrittenSet {
  if (depth >= MOST_DEPTH) cursor.fail('depth')
  const bare = { times, inside: null, between: null, cutdown: false } as const
  if (cursor.eat('(')) return { ...bare, ...readList(cursor, depth + 1), kind: 'set' }
  if (seesSet(cursor)) {
    const inner = readBody(cursor, readTimes(cursor) ?? 1, depth + 1)
    return { ...bare, kind: 'set', items: [inner] }
  }
  const ladder = readLadder(cursor)
  if (ladder !== null) return { ...ladder, times }
  return { ...bare, kind: 'set', items: [readRun(cursor)] }
}

const SEPARATORS = [',', ';', '-', '/', 'then', 'and', '&']

/** Up to the closing bracket. With "+" the items are run on; else the rest between them is said or unknown. */
function readList(cursor: Cursor, depth: number): Pick<WrittenSet, 'items' | 'inside' | 'between'> {
  const items: WrittenItem[] = []
  let straight = true
  for (;;) {
    items.push(readItem(cursor, depth))
    for (let pause = readPause(cursor); pause !== null; pause = readPause(cursor)) items.push(pause)
    if (cursor.eat(')')) break
    if (cursor.eat('+')) continue
    straight = false
    if (!eatOf(cursor, SEPARATORS)) cursor.fail('comma-or-bracket')
  }
  // "(200, 400, 200)m": the unit of all, glued to the bracket; apart from it, "M" is marathon pace.
  if (cursor.sees('m') && cursor.tokens[cursor.at - 1]?.end === cursor.peek()?.start) cursor.at += 1
  // "6 x (400, 200 jog)": the jog at the end is the recovery of the set.
  const last = items.at(-1)
  const between = last?.kind === 'pause' ? last.rest : null
  const own = between === null ? items : items.slice(0, -1)
  const paused = own.some(({ kind }) => kind === 'pause')
  const inside = own.length > 1 && (paused || straight) ? 'straight' : null
  return { items: own, inside, between }
}

function readPause(cursor: Cursor): WrittenItem | null {
  const read = readRest(cursor, null)
  return read === null ? null : { kind: 'pause', rest: read.rest }
}

/** "400-800-1200", "1200/800/400": two lengths and more in a row, before any pace. */
function readLadder(cursor: Cursor): WrittenSet | null {
  const from = cursor.at
  const lengths: WrittenLength[] = []
  for (;;) {
    if (!seesAmount(cursor) || seesSet(cursor)) break
    lengths.push(settleRep(readAmount(cursor)))
    const here = cursor.at
    if (!(cursor.eat('-') || cursor.eat('/'))) break
    if (!seesAmount(cursor)) cursor.at = here
  }
  if (lengths.length < 2) {
    cursor.at = from
    return null
  }
  const items = lengths.map((length): WrittenRun => ({
    kind: 'run',
    length,
    pace: null,
    uphill: false,
  }))
  return { kind: 'set', times: 1, items, inside: null, between: null, cutdown: false }
}

function readRun(cursor: Cursor): WrittenRun {
  const length = settleRep(readAmount(cursor))
  cursor.eat('of')
  const before = eatUphill(cursor)
  eatWork(cursor)
  const pace = readPace(cursor, length)
  const sprint = pace === null && cursor.eat('hard') ? null : pace
  return { kind: 'run', length, pace: sprint, uphill: eatUphill(cursor) || before }
}

export function eatUphill(cursor: Cursor): boolean {
  const found = eatOf(cursor, UPHILL)
  if (found) cursor.eatOne(['reps', 'repeats'])
  return found
}

/** The "on" of "1' on, 1' off"; not that of "on 60s", which is a send-off. */
function eatWork(cursor: Cursor): void {
  const from = cursor.at
  if (!cursor.eat('on')) return
  const here = cursor.at
  if (!seesAmount(cursor)) return
  readAmount(cursor)
  cursor.at = cursor.sees('off') ? here : from
}

/** Paces and "cutdown" that stand behind a list or a ladder and hold for all of it. */
function takePaces(cursor: Cursor, start: number, set: WrittenSet): WrittenSet {
  const cutdown = cursor.eatOne(['cut down', 'cutdown', 'each faster']) !== null || set.cutdown
  const uphill = eatUphill(cursor)
  const list = readPaceList(cursor)
  if (list !== null) {
    const symbols = spread(cursor, start, list, set.items.length)
    const items = set.items.map((item, i) =>
      withPace(item, { kind: 'symbol', symbol: symbols[i] ?? 'MI' }, uphill),
    )
    return { ...set, items, cutdown }
  }
  const open = set.items.length > 1 || set.items[0]?.kind === 'set'
  const pace = open ? readPace(cursor, null) : null
  const items = set.items.map((item) => withPace(item, pace, uphill))
  return { ...set, items, cutdown: cutdown || cursor.eatOne(['cut down', 'cutdown']) !== null }
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
  { symbols }: { readonly symbols: readonly PaceSymbol[] },
  rungs: number,
): readonly PaceSymbol[] {
  if (symbols.length === rungs) return symbols
  if (2 * symbols.length - 1 === rungs) return [...symbols, ...symbols.toReversed().slice(1)]
  throw new Doubt(
    cursor.placeFrom(start),
    message('shorthand.expect.pace-each', { count: rungs, paces: symbols.length }),
    [],
  )
}
