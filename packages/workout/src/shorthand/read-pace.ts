/** How fast: a name, a time of the repetition, a pace for a lap, a kilometre or a mile, or a target. */
import type { PaceSymbol } from '../workout.ts'
import type { Cursor } from './cursor.ts'
import { effortSaid, KEPT_BY_PACE, RANGES, readPaceName, readSymbol } from './read-pace-name.ts'
import type { PaceName } from './read-pace-name.ts'
import { bracketMeans } from './read-bracket.ts'
import { readTarget } from './read-target.ts'
import { readTimes } from './read-times.ts'
import type { PaceOf } from './read-times.ts'
import type { WrittenPace } from './written-workout.ts'

/** "Hard" without a number, CR10 (Borg; very hard). */
const HARD: WrittenPace = { kind: 'target', unit: 'RPE', low: 8, high: 9 }
const MARKS = ['@', 'at', '= @', 'all at', 'all @', 'run at', 'run @']

/** A pace after a length, or `null`. A number alone counts only after "@", "at", "in" or in brackets. */
export function readPace(cursor: Cursor, of: PaceOf): WrittenPace | null {
  const from = cursor.at
  const marked = cursor.eatOne(MARKS) !== null
  const target =
    readTarget(cursor) ??
    (cursor.sees('in') && cursor.seesOne(['zone', 'z'], 1) && cursor.eat('in')
      ? readTarget(cursor)
      : null)
  if (target !== null) {
    cursor.eat('pace')
    return target
  }
  if (cursor.eatOne(['hard effort', 'hard']) !== null) return HARD
  const between = readBetween(cursor)
  if (between !== null) return between
  const name = readPaceName(cursor, marked)
  if (name !== null && seesOffset(cursor)) cursor.fail('pace-plain')
  if (name !== null) return named(cursor, name, marked)
  const timed =
    marked ||
    (cursor.seesAmount(1) &&
      (cursor.eat('in') || (of.length?.kind === 'distance' && cursor.eat(':'))))
  const bracket =
    cursor.sees('(') &&
    cursor.seesAmount(1) &&
    of.length !== null &&
    bracketMeans(cursor, of) === 'pace' &&
    cursor.eat('(')
  if ((timed || bracket) && cursor.seesAmount()) {
    const pace = readTimes(cursor, of)
    cursor.eatOne(['pace', 'each'])
    if (bracket && !cursor.eat(')')) cursor.fail('bracket')
    return pace
  }
  if (marked) cursor.fail('pace')
  cursor.at = from
  return readFromTo(cursor, of)
}

/** "mile + 40s", "5k pace - 3 s": a pace that is shifted has no band. */
function seesOffset(cursor: Cursor): boolean {
  const number = cursor.peek(1)
  const seconds = cursor.seesOne(['s', 'sec', 'secs', 'seconds', '"'], 2)
  const signed = cursor.seesOne(['+', '-', 'plus', 'minus'])
  if (!signed || number?.kind !== 'number' || !seconds || number.value >= 60) return false
  return cursor.peek(3) === undefined || cursor.seesOne([',', '/', ';', 'per', '(', 'w', 'with'], 3)
}

function named(cursor: Cursor, name: PaceName, marked: boolean): WrittenPace {
  if (typeof name === 'string') return progressFrom(cursor, name, marked)
  return { kind: 'race', distanceM: name.raceM, ...effortSaid(cursor) }
}

function progressFrom(cursor: Cursor, from: PaceSymbol, marked: boolean): WrittenPace {
  const here = cursor.at
  const to = eatTo(cursor) ? readSymbol(cursor, marked) : null
  if (to !== null) return { kind: 'progress', from, to }
  cursor.at = here
  const between = RANGES.has(from) && cursor.eat('-') ? readSymbol(cursor, false) : null
  if (between !== null && between !== from && RANGES.has(between))
    return { kind: 'between', from, to: between, ...effortSaid(cursor) }
  cursor.at = here
  return { kind: 'symbol', symbol: from, ...(KEPT_BY_PACE.has(from) ? effortSaid(cursor) : {}) }
}

/** "between 10k and HM pace" */
function readBetween(cursor: Cursor): WrittenPace | null {
  const from = cursor.at
  const first = cursor.eat('between') ? readSymbol(cursor, true) : null
  const second = first !== null && cursor.eat('and') ? readSymbol(cursor, true) : null
  if (first !== null && second !== null && RANGES.has(first) && RANGES.has(second)) {
    return { kind: 'between', from: first, to: second, ...effortSaid(cursor) }
  }
  cursor.at = from
  return null
}

function eatTo(cursor: Cursor): boolean {
  return cursor.eatOne(['->', '- >', '>', 'down to', 'up to', 'to']) !== null
}

/** "from easy to MP", "from 4:45 to 4:00/km", "progressing from … to …". */
function readFromTo(cursor: Cursor, of: PaceOf): WrittenPace | null {
  const from = cursor.at
  if (cursor.eatOne(['starting at', 'start at', 'starting from', 'starting @']) !== null) {
    const pace = cursor.seesAmount() ? readTimes(cursor, of) : null
    if (pace?.kind === 'from-to') return pace
  }
  cursor.eatOne(['progressing', 'going', 'working', 'cutting down', 'cut down', 'starting'])
  if (cursor.eat('from')) {
    const symbol = readSymbol(cursor, true)
    const pace =
      symbol !== null
        ? progressFrom(cursor, symbol, true)
        : cursor.seesAmount()
          ? readTimes(cursor, of)
          : null
    if (pace !== null && (pace.kind === 'progress' || pace.kind === 'from-to')) return pace
  }
  cursor.at = from
  return null
}
