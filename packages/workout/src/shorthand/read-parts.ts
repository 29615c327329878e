/** The parts of a session: warm-up, drills, strides, repetitions, runs, cool-down. */
import type { Cursor } from './cursor.ts'
import { readAlternating } from './read-alternating.ts'
import { eatCoolDown, eatWarmUp, readAround } from './read-around.ts'
import { seesSet } from './read-count.ts'
import { counted, readItem } from './read-items.ts'
import { readCommaLadder, readLooseLadder } from './read-ladder.ts'
import { readAmount, seesAmount, settleEasy, settleRep } from './read-length.ts'
import { readNamedRun, readOneRun } from './read-long-run.ts'
import { readOnOff } from './read-on-off.ts'
import { readRest } from './read-rest.ts'
import { readCountAfter } from './read-count.ts'
import { sameRuns } from './read-run.ts'
import { readTurns } from './read-turns.ts'
import { readTarget } from './read-target.ts'
import { askSlowRun } from './slow-run.ts'
import { withRests } from './set-words.ts'
import type { WrittenPart, WrittenRest } from './written-workout.ts'

const TRIAL = ['time trial', 'tt', 'race', 'parkrun']
const PARKRUN: WrittenPart = {
  kind: 'time-trial',
  length: { kind: 'distance', distanceM: 5000 },
}
const LADDER = ['pyramid of', 'pyramid', 'ladder of', 'ladder']
const CUTDOWN = ['cutdown', 'cut down', 'cut - down', 'cutdowns']
/** A pace in front of repetitions: "threshold 3x10min". */
const TITLES = [
  'intervals',
  'hill repeats',
  'hill reps',
  'hills',
  'hill',
  'repeats',
  'reps',
  'speed',
  'track',
]

/** A part and the recoveries that stand behind it. */
export function readParts(cursor: Cursor): readonly WrittenPart[] {
  const start = cursor.at
  const part = readPart(cursor)
  const parts: WrittenPart[] = [part]
  for (;;) {
    const isFirst = parts.length === 1 && isWork(part)
    if (isFirst) askSlowRun(cursor, start, part)
    const rest = readRest(cursor, null)?.rest ?? (isFirst ? bareRest(cursor) : null)
    if (rest === null) return parts
    parts.push({ kind: 'pause', rest })
  }
}

const EASY: ReadonlySet<string> = new Set(['E', 'REC', 'S', 'M'])

/** Longer than this a run without a pace is no repetition. */
const MOST_REP_M = 2000

/** Repetitions, or a run at a pace or of a length that asks for a recovery. */
function isWork(part: WrittenPart): boolean {
  if (part.kind !== 'run') return part.kind === 'set'
  const { pace, length } = part
  if (pace === null) return length.kind === 'distance' && length.distanceM <= MOST_REP_M
  return !(pace.kind === 'symbol' && EASY.has(pace.symbol))
}

const MOST_BARE_REST_S = 900

/** The "3 min" between two sets, or between two fast runs. */
function bareRest(cursor: Cursor): WrittenRest | null {
  const from = cursor.at
  cursor.eatOne([',', ';', 'then'])
  if (cursor.seesAmount() && !seesSet(cursor)) {
    const length = readAmount(cursor)
    const end = cursor.at
    cursor.eatOne([',', ';', '+', 'then'])
    const next = seesSet(cursor) || cursor.sees('(') || seesAmount(cursor)
    cursor.at = end
    if (next && length.kind === 'time' && length.timeS <= MOST_BARE_REST_S)
      return { kind: 'length', length, how: 'rest' }
  }
  cursor.at = from
  return null
}

function readPart(cursor: Cursor): WrittenPart {
  const title = cursor.eatOne(TITLES.flatMap((one) => [`${one} :`, `${one} -`, `${one} =`]))
  const hills = title === null && seesHills(cursor)
  const sprints = hills && cursor.sees('sprints', -1)
  const part = partHere(cursor)
  if (hills) return uphill(sprints ? allOut(part) : part)
  return title?.startsWith('hill') === true ? uphill(part) : part
}

/** "hill sprints 8 x 10 s" */
function allOut<T extends WrittenPart>(part: T): T {
  if (part.kind === 'run') return { ...part, pace: part.pace ?? { kind: 'symbol', symbol: 'MAX' } }
  return part.kind === 'set' ? { ...part, items: part.items.map(allOut) } : part
}

/** "short hills 10 x 10 s": takes the hills. */
function seesHills(cursor: Cursor): boolean {
  const from = cursor.at
  cursor.eatOne(['short', 'long'])
  if (
    cursor.eatOne(['hill repeats', 'hill reps', 'hill sprints', 'hills']) !== null &&
    seesSet(cursor)
  )
    return true
  cursor.at = from
  return false
}

/** "hill repeats: 10 x 45s" */
function uphill<T extends WrittenPart>(part: T): T {
  if (part.kind === 'run') return { ...part, uphill: true }
  return part.kind === 'set' ? { ...part, items: part.items.map(uphill) } : part
}

function partHere(cursor: Cursor): WrittenPart {
  return (
    readAround(cursor) ??
    readTrial(cursor) ??
    readLadderByName(cursor) ??
    readAlternating(cursor, null) ??
    turns(cursor) ??
    readCounted(cursor) ??
    readFrontPace(cursor) ??
    readFrontTarget(cursor) ??
    readNamedRun(cursor) ??
    readLong(cursor)
  )
}

/** "time trial 1200", "TT 1 mile". */
function readTrial(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  if (cursor.eatOne(TRIAL) === null) return null
  cursor.eatOne([':', 'over', '-'])
  if (seesAmount(cursor)) return { kind: 'time-trial', length: settleRep(readAmount(cursor)) }
  if (cursor.sees('parkrun', -1)) return PARKRUN
  cursor.at = from
  return null
}

/** "cutdown 2k 1600 1200 800", "pyramid 200-400-200", "fartlek: 8 x 1 min". */
function readLadderByName(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  const isFartlek = cursor.eat('fartlek')
  const cutdown = !isFartlek && cursor.eatOne(CUTDOWN) !== null
  if (!isFartlek && !cutdown && cursor.eatOne(LADDER) === null) return null
  cursor.eatOne([':', '-', 'of'])
  cursor.eatOne(['run'])
  if (seesSet(cursor) || cursor.sees('(')) return readItem(cursor)
  const start = cursor.at
  const set = readLooseLadder(cursor)
  if (set !== null) {
    return withRests(cursor, start, { set: { ...counted(cursor, set), cutdown }, depth: 0 })
  }
  if (isFartlek && seesAmount(cursor)) {
    cursor.fail('session')
  }
  cursor.at = from
  return null
}

function turns(cursor: Cursor): WrittenPart | null {
  const start = cursor.at
  const set = readTurns(cursor)
  return set === null ? null : withRests(cursor, start, { set, depth: 0 })
}

/** Sets, lists and ladders. */
function readCounted(cursor: Cursor): WrittenPart | null {
  if (seesSet(cursor) || cursor.sees('(')) return readItem(cursor)
  const from = cursor.at
  const pair = seesAmount(cursor) ? readOnOff(cursor) : null
  const isPair = pair !== null && readCountAfter(cursor) !== null
  cursor.at = from
  return isPair ? readItem(cursor) : null
}

const FRONT_PACES = [
  'cruise intervals',
  'cruise',
  'sub - threshold',
  'sub threshold',
  'threshold',
  'tempo',
  'easy',
  'lt',
  'cv',
  'vo2max',
  'vo2',
]

/** "threshold 3x10min": the pace in front of the repetitions. */
function readFrontPace(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  const word = cursor.eatOne(FRONT_PACES)
  cursor.eatOne(['intervals :', 'intervals', ':', '-', 'reps'])
  if (word === null || !(seesSet(cursor) || cursor.sees('('))) {
    cursor.at = from
    return null
  }
  const item = readItem(cursor)
  const symbol = word === 'easy' ? 'E' : word === 'cv' ? 'CV' : word.startsWith('vo2') ? '5K' : 'T'
  if (item.kind !== 'set') return item
  const items = item.items.map((one) =>
    one.kind === 'run' && one.pace === null
      ? { ...one, pace: { kind: 'symbol', symbol } as const }
      : one,
  )
  return { ...item, items }
}

/** Seconds without a pace are no run: the 10 s of "MP + 10s". */
function isTooShort(part: WrittenPart): boolean {
  if (part.kind !== 'run' || part.pace !== null || part.uphill) return false
  return part.length.kind === 'time' && part.length.timeS < 60
}

/** "1000 m @ 3:20 x 5": the count behind the pace. */
function severalTimes(cursor: Cursor, start: number, part: WrittenPart): WrittenPart {
  const times = part.kind === 'run' ? readCountAfter(cursor) : null
  if (part.kind !== 'run' || times === null) return part
  return withRests(cursor, start, { set: sameRuns(times, part), depth: 0 })
}

function readListFrom(cursor: Cursor, from: number): WrittenPart | null {
  const here = cursor.at
  if (!cursor.sees(',')) return null
  cursor.at = from
  const set = readCommaLadder(cursor)
  if (set !== null) return withRests(cursor, from, { set: counted(cursor, set), depth: 0 })
  cursor.at = here
  return null
}

/** "HR 150 for 40 min", "zone 2 60 min". */
function readFrontTarget(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  const target = cursor.peek()?.kind === 'word' ? readTarget(cursor) : null
  cursor.eatOne(['for', ',', ':', '-', 'run'])
  if (target === null || !seesAmount(cursor) || seesSet(cursor)) {
    cursor.at = from
    return null
  }
  return { kind: 'run', length: settleEasy(readAmount(cursor)), pace: target, uphill: false }
}

/** One run, or several lengths in a row. */
function readLong(cursor: Cursor): WrittenPart {
  if (!seesAmount(cursor)) {
    cursor.fail('session')
  }
  const from = cursor.at
  // "172 bpm" alone says how hard and not how long.
  if (cursor.peek()?.kind === 'number' && readTarget(cursor) !== null) {
    cursor.at = from
    cursor.fail('session')
  }
  const amount = readAmount(cursor)
  const easy = cursor.at
  cursor.eatOne(['easy jog', 'jog', 'easy', 'run'])
  if (eatWarmUp(cursor) || cursor.eatOne(['up']) !== null)
    return { kind: 'warm-up', length: settleEasy(amount) }
  if (eatCoolDown(cursor) || cursor.eatOne(['down']) !== null)
    return { kind: 'cool-down', length: settleEasy(amount) }
  cursor.at = easy
  if (cursor.eatOne(TRIAL) !== null) return { kind: 'time-trial', length: settleRep(amount) }
  // "30 min fartlek: 10 x 1 min": what is behind the sign is all of it.
  if (
    cursor.eatOne(['fartlek :', 'fartlek -', 'fartlek of', 'fartlek as']) !== null &&
    seesSet(cursor)
  )
    return readItem(cursor)
  if (cursor.sees('fartlek') && cursor.seesOne(['w', 'with', 'including', 'incl'], 1))
    cursor.eat('fartlek')
  const alternating = readAlternating(cursor, amount)
  if (alternating !== null) return alternating
  if (cursor.sees('-') || (cursor.sees('/') && cursor.peek(1)?.kind === 'number')) {
    cursor.at = from
    const item = readItem(cursor)
    cursor.eat('fartlek')
    return item
  }
  const listed = readListFrom(cursor, from)
  const part = listed ?? severalTimes(cursor, from, readOneRun(cursor, amount, from))
  if (isTooShort(part)) {
    cursor.at = from
    cursor.fail('session')
  }
  return part
}
