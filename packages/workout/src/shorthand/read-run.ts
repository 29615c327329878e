/** One repetition: its length, its pace, uphill or not. */
import { message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readAmount, seesAmount, settleRep } from './read-length.ts'
import { readPace } from './read-pace.ts'
import { readGrade, readTarget } from './read-target.ts'
import { readUnmarkedTime } from './read-unmarked-time.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPace,
  WrittenRun,
  WrittenSet,
} from './written-workout.ts'

const UPHILL = ['hill repeats', 'hill reps', 'hills', 'hill', 'uphills', 'uphill']
const FAST: WrittenPace = { kind: 'symbol', symbol: 'FAST' }
const MAX: WrittenPace = { kind: 'symbol', symbol: 'MAX' }

/** `times` is how often it is run, for lists of times. */
export function readRun(cursor: Cursor, times: number): WrittenRun {
  const start = cursor.at
  const before = eatUphill(cursor)
  const sprint = before && cursor.eatOne(['sprints', 'sprint']) !== null
  if (before && !sprint) cursor.eatOne(['reps', 'repeats', 'of', 'for'])
  const here = cursor.at
  cursor.eatOne(['of', 'for', '@', ','])
  if (before && !seesAmount(cursor) && !cursor.sees('(')) {
    cursor.at = here
    throw howLongIsTheHill(cursor, start, sprint)
  }
  const bracket = before && cursor.eat('(')
  const length = settleRep(readAmount(cursor))
  if (before) cursor.eat('each')
  if (bracket && !cursor.eat(')')) cursor.fail('bracket')
  const run = runOf(cursor, length, times)
  const pace = run.pace ?? (sprint ? MAX : null)
  return { ...run, pace, uphill: run.uphill || before }
}

/** What stands behind the length. */
export function runOf(cursor: Cursor, length: WrittenLength, times: number): WrittenRun {
  cursor.eatOne(['of', 'repeats', 'reps', 'intervals', 'fartlek'])
  const before = eatUphill(cursor)
  eatWork(cursor)
  const named = readPace(cursor, { length, times })
  // "tempo @ 6:05" and "tempo 172 bpm": the numbers say it better.
  const timed =
    named?.kind === 'symbol'
      ? seesNumbers(cursor)
        ? readPace(cursor, { length, times })
        : readTargetAsWell(cursor)
      : null
  const pace = timed ?? named ?? (before ? null : readUnmarkedTime(cursor, { length, times }))
  const gradePct = pace === null ? null : readGrade(cursor)
  const uphill = eatUphill(cursor) || before
  if (uphill && pace === null && cursor.eatOne(['strides', 'stride']) !== null) {
    return { kind: 'run', length, pace: FAST, uphill }
  }
  return { kind: 'run', length, pace, uphill, ...(gradePct === null ? {} : { gradePct }) }
}

/** "@ 6:05", "@ 5:30/km" behind a pace by name. */
function seesNumbers(cursor: Cursor): boolean {
  return (
    (cursor.sees('@') || cursor.sees('at') || cursor.sees('in')) && cursor.peek(1)?.kind === 'clock'
  )
}

/** A target behind a pace by name: "easy <145 bpm", "tempo @ 172 bpm", "easy (zone 2)". */
export function readTargetAsWell(cursor: Cursor): WrittenPace | null {
  const from = cursor.at
  cursor.eatOne([',', ';'])
  const bracket = cursor.eat('(')
  cursor.eatOne(['@', 'at', 'in'])
  const target = readTarget(cursor)
  if (target !== null && (!bracket || cursor.eat(')'))) return target
  cursor.at = from
  return null
}

export function sameRuns(times: number, run: WrittenRun): WrittenSet {
  return { kind: 'set', times, items: [run], inside: null, between: null, cutdown: false }
}

export function eatUphill(cursor: Cursor): boolean {
  const found = cursor.eatOne(UPHILL) !== null
  if (found) cursor.eatOne(['reps', 'repeats'])
  return found
}

/** "200 fast / 200 easy": the easy one is a jog. */
export function asRecovery(run: WrittenRun): WrittenItem {
  const { pace, length } = run
  const isEasy = pace?.kind === 'symbol' && (pace.symbol === 'E' || pace.symbol === 'REC')
  return isEasy ? { kind: 'pause', rest: { kind: 'length', length, how: 'jog' } } : run
}

function howLongIsTheHill(cursor: Cursor, start: number, sprint: boolean): Doubt {
  const lengths = sprint ? ['8 s', '10 s', '12 s'] : ['10 s', '30 s', '1 min', '90 s']
  // "6 hills": the count has no x.
  const times = cursor.tokens[start - 1]?.kind === 'number' ? 'x ' : ''
  return new Doubt(
    cursor.placeFrom(start),
    message('shorthand.ask.how-long-hill'),
    lengths.map((length) => choice(`${times}${length} uphill${sprint ? ' sprint' : ''}`)),
  )
}

/** The "on" of "1' on, 1' off"; not that of "on 60s", which is a send-off. */
function eatWork(cursor: Cursor): void {
  const from = cursor.at
  if (!cursor.eat('on')) return
  const here = cursor.at
  if (cursor.eat('/')) {
    cursor.at = here
    return
  }
  if (!seesAmount(cursor)) return
  readAmount(cursor)
  cursor.at = cursor.sees('off') ? here : from
}
