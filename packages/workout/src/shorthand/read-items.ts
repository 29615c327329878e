/** Repetitions, sets of sets and lists. */
import type { Cursor } from './cursor.ts'
import { readCountAfter, readLengthThenCount, readTimes, seesSet } from './read-count.ts'
import { eatOf, seesAmount, settleRep } from './read-length.ts'
import { readLadder, ladder } from './read-ladder.ts'
import { readOnOff } from './read-on-off.ts'
import { HOWS, readRest } from './read-rest.ts'
import { eatUphill, readRun, runOf, sameRuns } from './read-run.ts'
import { withRests } from './set-words.ts'
import type { WrittenItem, WrittenSet } from './written-workout.ts'

/** A set of sets; a watch takes no more. */
const MOST_DEPTH = 2

/** A set, a ladder or one run; with its recoveries, which are never after the last repetition. */
export function readItem(cursor: Cursor, depth = 0): WrittenItem {
  const start = cursor.at
  const set = readSet(cursor, depth) ?? readLadder(cursor)
  if (set === null) return readRun(cursor, 1)
  return withRests(cursor, start, { set: counted(cursor, set), depth })
}

/** "6 x 400", "400 x 6", "(400, 200)", "30/30 x 12". */
function readSet(cursor: Cursor, depth: number): WrittenSet | null {
  const isCounted = cursor.peek()?.kind === 'number' ? readTimes(cursor) : null
  if (isCounted !== null) return readBody(cursor, isCounted, depth)
  if (cursor.sees('(')) return readBody(cursor, 1, depth)
  const behind = readLengthThenCount(cursor)
  if (behind !== null)
    return sameRuns(behind.times, runOf(cursor, settleRep(behind.amount), behind.times))
  const from = cursor.at
  const pair = readOnOff(cursor)
  const times = pair === null ? null : readCountAfter(cursor)
  if (pair === null || times === null) {
    cursor.at = from
    return null
  }
  return { ...ladder([pair.on]), times, between: pair.off }
}

/** "(400 + 200) x 4": the count behind the bracket. */
export function counted(cursor: Cursor, set: WrittenSet): WrittenSet {
  if (set.times > 1) return set
  const times = readCountAfter(cursor)
  return times === null ? set : { ...set, times }
}

/** What is repeated: a list in brackets, a set without them, one run or a ladder. */
function readBody(cursor: Cursor, times: number, depth: number): WrittenSet {
  if (depth >= MOST_DEPTH) cursor.fail('depth')
  const bare = { times, inside: null, between: null, cutdown: false } as const
  if (cursor.sees('(') && !seesHill(cursor)) {
    cursor.eat('(')
    return { ...bare, ...readList(cursor, depth + 1, times), kind: 'set' }
  }
  if (seesSet(cursor)) {
    const inner = readSet(cursor, depth + 1)
    if (inner !== null) return { ...bare, kind: 'set', items: [inner] }
  }
  const pair = readOnOff(cursor)
  if (pair !== null) return { ...sameRuns(times, runOf(cursor, pair.on, times)), between: pair.off }
  const rungs = readLadder(cursor)
  if (rungs !== null) return { ...rungs, times }
  return sameRuns(times, readRun(cursor, times))
}

const seesHill = (cursor: Cursor) => {
  const from = cursor.at
  const found = eatUphill(cursor)
  cursor.at = from
  return found
}

const SEPARATORS = [',', ';', '-', '/', 'then', 'and', '&']

/** Up to the closing bracket. With "+" the items are run on; else the rest between them is said or unknown. */
function readList(
  cursor: Cursor,
  depth: number,
  times: number,
): Pick<WrittenSet, 'items' | 'inside' | 'between'> {
  const items: WrittenItem[] = []
  let straight = true
  const pair = readPairInBrackets(cursor)
  if (pair !== null) return pair
  for (;;) {
    const pauseFirst = items.length > 0 ? readSaidPause(cursor) : null
    if (pauseFirst === null) items.push(readItem(cursor, depth))
    else items.push(pauseFirst)
    for (let pause = readPause(cursor); pause !== null; pause = readPause(cursor)) items.push(pause)
    if (cursor.eat(')')) break
    if (cursor.eat('+')) continue
    straight = false
    if (!eatOf(cursor, SEPARATORS)) cursor.fail('comma-or-bracket')
  }
  // "(200, 400, 200)m": the unit of all, glued to the bracket; apart from it, "M" is marathon pace.
  if (cursor.sees('m') && cursor.tokens[cursor.at - 1]?.end === cursor.peek()?.start) cursor.at += 1
  // "6 x (400, 200 jog)": the jog at the end is the recovery of the set.
  const isOnOff = times > 1 && !straight && items.at(-2)?.kind === 'run'
  const last = isOnOff ? asRecovery(items.at(-1)) : items.at(-1)
  const between = last?.kind === 'pause' ? last.rest : null
  const own = between === null ? items : items.slice(0, -1)
  const [only] = own
  // "3x(600/400/200)": the ladder is the list.
  if (own.length === 1 && only?.kind === 'set' && only.times === 1 && !only.cutdown) {
    return { items: only.items, inside: only.inside, between }
  }
  const paused = own.some(({ kind }) => kind === 'pause')
  const inside = own.length > 1 && (paused || straight) ? 'straight' : null
  return { items: own, inside, between }
}

/** "5x(2'/1')" */
function readPairInBrackets(
  cursor: Cursor,
): Pick<WrittenSet, 'items' | 'inside' | 'between'> | null {
  const from = cursor.at
  const pair = seesAmount(cursor) ? readOnOff(cursor) : null
  if (pair !== null && cursor.eat(')')) {
    return { items: ladder([pair.on]).items, inside: null, between: pair.off }
  }
  cursor.at = from
  return null
}

const SHORT = { m: 400, s: 300 }

/** The easy run at the end of "8 x (200 fast, 200 easy)" is the recovery. */
function asRecovery(item: WrittenItem | undefined): WrittenItem | undefined {
  if (item?.kind !== 'run' || item.pace?.kind !== 'symbol') return item
  const { length, pace } = item
  const isShort = length.kind === 'time' ? length.timeS <= SHORT.s : length.distanceM <= SHORT.m
  if (!isShort || (pace.symbol !== 'E' && pace.symbol !== 'REC')) return item
  return { kind: 'pause', rest: { kind: 'length', length, how: 'jog' } }
}

/** With its word: "200 fast + 200 float". */
function readSaidPause(cursor: Cursor): WrittenItem | null {
  const from = cursor.at
  const pause = readPause(cursor)
  if (pause === null || cursor.seesOne(HOWS, -1)) return pause
  cursor.at = from
  return null
}

function readPause(cursor: Cursor): WrittenItem | null {
  const read = readRest(cursor, null)
  return read === null ? null : { kind: 'pause', rest: read.rest }
}
