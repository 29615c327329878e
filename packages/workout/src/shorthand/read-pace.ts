/** How fast: pace words, times of a repetition, paces for a lap, a kilometre or a mile. */
import type { PaceSymbol } from '../workout.ts'
import type { Cursor } from './cursor.ts'
import { readTimes } from './read-times.ts'
import type { WrittenLength, WrittenPace } from './written-workout.ts'

/** Longer phrases first. Daniels' letters: R mile pace, I 5K pace, T threshold, M marathon, E easy. */
const PHRASES: readonly (readonly [string, PaceSymbol])[] = [
  ['goal mile', 'GMI'],
  ['goal pace', 'GMI'],
  ['goal', 'GMI'],
  ['critical velocity', 'CV'],
  ['half marathon', 'HM'],
  ['all out', 'MAX'],
  ['flat out', 'MAX'],
  ['mile', 'MI'],
  ['repetition', 'MI'],
  ['rep', 'MI'],
  ['r', 'MI'],
  ['interval', '5K'],
  ['vo2max', '5K'],
  ['vo2', '5K'],
  ['i', '5K'],
  ['cv', 'CV'],
  ['threshold', 'T'],
  ['tempo', 'T'],
  ['th', 'T'],
  ['lt', 'T'],
  ['t', 'T'],
  ['hmp', 'HM'],
  ['hm', 'HM'],
  ['half', 'HM'],
  ['marathon', 'M'],
  ['mp', 'M'],
  ['m', 'M'],
  ['steady', 'S'],
  ['easy', 'E'],
  ['ez', 'E'],
  ['e', 'E'],
  ['recovery', 'REC'],
  ['fast', 'FAST'],
  ['sprints', 'MAX'],
  ['sprint', 'MAX'],
  ['max', 'MAX'],
]
const BY_DISTANCE: Readonly<Record<number, PaceSymbol>> = {
  400: '4H',
  800: '8H',
  1500: 'MI',
  1600: 'MI',
  3000: '3K',
  5000: '5K',
  10000: '10K',
}
const BY_KILOMETRES: Readonly<Record<number, PaceSymbol>> = { 3: '3K', 5: '5K', 10: '10K' }
/** Paces that a range is made of; after a dash an easy one or a distance is the recovery. */
export const RANGES: ReadonlySet<PaceSymbol> = new Set([
  'M',
  'HM',
  'T',
  'CV',
  '10K',
  '5K',
  '3K',
  'MI',
  '8H',
  '4H',
])
/** Paces that are kept by a watch unless "effort" is said. */
export const KEPT_BY_PACE: ReadonlySet<PaceSymbol> = new Set([...RANGES, 'GMI'])
const KILO = ['k', 'kp', 'km']
const PACE_WORDS = ['pace', 'effort', 'p']

/** A pace by name; "10kP", "mile pace", "800". `null` and nothing taken when there is none. */
function readSymbol(cursor: Cursor, marked: boolean): PaceSymbol | null {
  const token = cursor.peek()
  if (token?.kind === 'number') {
    const kilometres = BY_KILOMETRES[token.value]
    if (kilometres !== undefined && cursor.seesOne(KILO, 1)) {
      cursor.at += 2
      eatPaceWords(cursor)
      return kilometres
    }
    const distance = BY_DISTANCE[token.value]
    const named = cursor.sees('pace', 1) || (cursor.sees('m', 1) && cursor.sees('pace', 2))
    if (distance === undefined || !(marked || named)) return null
    cursor.at += 1
    cursor.eat('m')
    eatPaceWords(cursor)
    return distance
  }
  for (const [phrase, symbol] of PHRASES) {
    const letter = phrase === 'r' || phrase === 'm'
    if (letter && cursor.sees('=', 1)) continue
    if (!cursor.eat(...phrase.split(' '))) continue
    if (symbol === 'GMI') cursor.eat('mile')
    eatPaceWords(cursor)
    return symbol
  }
  return null
}

function eatPaceWords(cursor: Cursor): void {
  while (PACE_WORDS.some((word) => cursor.eat(word)));
}

/** A pace after a length, or `null`. A number counts only after "@", "at", "in" or in brackets. */
export function readPace(cursor: Cursor, length: WrittenLength | null): WrittenPace | null {
  const from = cursor.at
  const marked = cursor.eat('@') || cursor.eat('at')
  const symbol = readSymbol(cursor, marked)
  if (symbol !== null) return progressFrom(cursor, symbol, marked)
  const timed = marked || cursor.eat('in')
  const bracket = !timed && cursor.sees('(') && cursor.seesAmount(1) && cursor.eat('(')
  if ((timed || bracket) && cursor.seesAmount()) {
    const pace = readTimes(cursor, length)
    if (bracket && !cursor.eat(')')) cursor.fail('bracket')
    return pace
  }
  if (marked) cursor.fail('pace')
  cursor.at = from
  return null
}

function progressFrom(cursor: Cursor, from: PaceSymbol, marked: boolean): WrittenPace {
  const here = cursor.at
  const joined = cursor.eat('->') || cursor.eat('>') || cursor.eat('-', '>') || cursor.eat('to')
  const to = joined ? readSymbol(cursor, marked) : null
  if (to !== null) return { kind: 'progress', from, to }
  cursor.at = here
  const between = RANGES.has(from) && cursor.eat('-') ? readSymbol(cursor, false) : null
  if (between !== null && between !== from && RANGES.has(between))
    return { kind: 'between', from, to: between, ...effortSaid(cursor) }
  cursor.at = here
  return { kind: 'symbol', symbol: from, ...(KEPT_BY_PACE.has(from) ? effortSaid(cursor) : {}) }
}

/** Whether the pace that was just read ends with "effort". */
function effortSaid(cursor: Cursor): { readonly byEffort?: true } {
  return cursor.sees('effort', -1) ? { byEffort: true } : {}
}

/** Paces of a ladder: "5k-3k-mile", with dots when they go back the same way. */
export function readPaceList(cursor: Cursor): {
  readonly symbols: readonly PaceSymbol[]
  readonly mirrored: boolean
} | null {
  const from = cursor.at
  const marked = cursor.eat('@') || cursor.eat('at')
  const symbols: PaceSymbol[] = []
  for (;;) {
    const symbol = readSymbol(cursor, marked)
    if (symbol === null) break
    symbols.push(symbol)
    const here = cursor.at
    if (!(cursor.eat('-') || cursor.eat('/'))) break
    if (readSymbol(cursor, marked) === null) {
      cursor.at = here
      break
    }
    cursor.at = here + 1
  }
  if (symbols.length < 2) {
    cursor.at = from
    return null
  }
  const dots = cursor.peek()
  const mirrored = dots?.kind === 'mark' && /^(?:\.{2,}|…)$/.test(dots.text)
  if (mirrored) cursor.at += 1
  return { symbols, mirrored }
}
