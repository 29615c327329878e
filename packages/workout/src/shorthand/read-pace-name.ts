/** Paces by name: "mile", "T", "10kP", "800", and those of other races: "1500", "2 mile pace". */
import { MILE_M } from '@bell-lap/units/length'
import type { PaceSymbol } from '../workout.ts'
import { message } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'

/** Longer phrases first. Daniels' letters: R mile pace, I 5K pace, T threshold, M marathon, E easy. */
const PHRASES: readonly (readonly [string, PaceSymbol])[] = [
  ['goal mile', 'GMI'],
  ['goal marathon', 'M'],
  ['mile race', 'MI'],
  ['half mp', 'HM'],
  ['goal pace', 'GMI'],
  ['goal', 'GMI'],
  ['critical velocity', 'CV'],
  ['lactate threshold', 'T'],
  ['anaerobic threshold', 'T'],
  ['aerobic threshold', 'S'],
  ['sub - threshold', 'T'],
  ['sub threshold', 'T'],
  ['sub - t', 'T'],
  ['lt 2', 'T'],
  ['lt 1', 'S'],
  ['half marathon', 'HM'],
  ['all out', 'MAX'],
  ['flat out', 'MAX'],
  ['max effort', 'MAX'],
  ['maximal', 'MAX'],
  ['mile', 'MI'],
  ['mi', 'MI'],
  ['repetition', 'MI'],
  ['rep', 'MI'],
  ['r', 'MI'],
  ['interval', '5K'],
  ['vvo2max', '3K'],
  ['vvo2', '3K'],
  ['mas', '3K'],
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
  ['fr', '8H'],
  ['steady state', 'S'],
  ['moderate', 'S'],
  ['steady', 'S'],
  ['aerobic', 'E'],
  ['slowly', 'E'],
  ['slow', 'E'],
  ['gmp', 'M'],
  ['easy', 'E'],
  ['ez', 'E'],
  ['e', 'E'],
  ['recovery', 'REC'],
  ['quick', 'FAST'],
  ['fast', 'FAST'],
  ['sprints', 'MAX'],
  ['sprint', 'MAX'],
  ['max', 'MAX'],
]
const BY_DISTANCE: Readonly<Record<number, PaceSymbol>> = {
  400: '4H',
  800: '8H',
  1600: 'MI',
  3000: '3K',
  5000: '5K',
  10000: '10K',
}
const BY_KILOMETRES: Readonly<Record<number, PaceSymbol>> = { 3: '3K', 5: '5K', 10: '10K' }
/** Races whose distance alone is a pace after "@". */
const RACES_M: ReadonlySet<number> = new Set([1000, 1500, 2000, 3200])
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
const KILO = ['k', 'kp', 'km', 'ks']
const MILES = ['mile', 'miles', 'mi']
const METRES = ['m', 'meter', 'meters', 'metre', 'metres']
const PACE_WORDS = ['race pace', 'race effort', 'pace', 'effort', 'p']

/** A pace by name: a symbol of the plan, or the distance of another race in metres. */
export type PaceName = PaceSymbol | { readonly raceM: number }

/** `null` and nothing taken when there is none. `marked`: after "@" or "at". */
export function readPaceName(cursor: Cursor, marked: boolean): PaceName | null {
  cursor.eatOne(['current', 'own'])
  if (cursor.peek()?.kind === 'number') return readRace(cursor, marked)
  askMileOrRest(cursor)
  for (const [phrase, symbol] of PHRASES) {
    if (isLetterOfRest(cursor, phrase)) continue
    if (!cursor.eat(...phrase.split(' '))) continue
    if (symbol === 'GMI') cursor.eat('mile')
    eatPaceWords(cursor)
    return symbol
  }
  return null
}

/** "R 60s": mile pace and a rest, or R for the rest. */
function askMileOrRest(cursor: Cursor): void {
  const [letter, next] = [cursor.peek(), cursor.peek(1)]
  const isCapital = letter?.kind === 'word' && letter.text === 'r' && letter.capital
  if (!isCapital || next === undefined || next.start === letter.end || !isTime(cursor, 1)) return
  const place = { start: letter.start, end: letter.end }
  throw new Doubt(place, message('shorthand.ask.mile-or-rest'), [
    { label: message('shorthand.choice.r-is-mile'), replacement: '@ mile,' },
    { label: message('shorthand.choice.r-is-rest'), replacement: 'rest' },
  ])
}

/** A symbol only. */
export function readSymbol(cursor: Cursor, marked: boolean): PaceSymbol | null {
  const from = cursor.at
  const name = readPaceName(cursor, marked)
  if (typeof name === 'string') return name
  cursor.at = from
  return null
}

/** R=60, r90, M=... are recoveries and no paces; so is "m" in front of a number. */
function isLetterOfRest(cursor: Cursor, phrase: string): boolean {
  if (phrase !== 'r' && phrase !== 'm') return false
  if (cursor.sees('=', 1) || cursor.sees(':', 1)) return true
  const [letter, next] = [cursor.peek(), cursor.peek(1)]
  const glued = letter !== undefined && next?.start === letter.end
  if (phrase !== 'r' || letter?.kind !== 'word' || !cursor.sees('r')) return false
  if (next?.kind !== 'number' && next?.kind !== 'clock') return false
  // "r 60s" and "r2'"; "R 200 jog" is mile pace and a jog.
  return glued || (isTime(cursor, 1) && !letter.capital)
}

/** A clock time or a number with seconds or minutes stands there. */
export function isTime(cursor: Cursor, ahead: number): boolean {
  const token = cursor.peek(ahead)
  if (token?.kind === 'clock') return true
  if (token?.kind !== 'number') return false
  if (
    cursor.seesOne(
      ['s', 'sec', 'secs', 'seconds', '"', "'", 'min', 'mins', 'minutes', 'mn'],
      ahead + 1,
    )
  )
    return true
  return (
    token.value < 100 &&
    !cursor.seesOne(
      ['m', 'jog', 'walk', 'j', 'jg', 'x', 'k', 'km', 'mi', 'mile', 'float'],
      ahead + 1,
    )
  )
}

/** "5k", "10kP", "1500", "800 m pace", "2 mile pace". */
function readRace(cursor: Cursor, marked: boolean): PaceName | null {
  const token = cursor.peek()
  if (token?.kind !== 'number') return null
  const unit = cursor.seesOne(KILO, 1) ? 1000 : cursor.seesOne(MILES, 1) ? MILE_M : 1
  const metres = unit === 1 && cursor.seesOne(METRES, 1)
  const after = unit === 1 && !metres ? 1 : 2
  const kp = cursor.sees('kp', 1)
  const named =
    kp ||
    PACE_WORDS.some((words) => words.split(' ').every((word, i) => cursor.sees(word, after + i)))
  const race = raceOf(token.value, unit, { marked, named })
  // "@ 10 k/h" and "1500 m" without more are something else.
  if (race === null || (cursor.sees('/', after) && cursor.sees('h', after + 1))) return null
  cursor.at += after
  eatPaceWords(cursor)
  return race
}

function raceOf(
  value: number,
  unit: number,
  { marked, named }: { readonly marked: boolean; readonly named: boolean },
): PaceName | null {
  if (unit === 1000) {
    const symbol = BY_KILOMETRES[value]
    if (symbol !== undefined) return symbol
    return named || marked ? raceAt(1000 * value) : null
  }
  if (!marked && !named) return null
  if (unit !== 1) return value === 1 ? 'MI' : named || value === 2 ? raceAt(unit * value) : null
  const symbol = BY_DISTANCE[value]
  if (symbol !== undefined) return symbol
  return named || RACES_M.has(value) ? raceAt(value) : null
}

const LEAST_RACE_M = 200
const MOST_RACE_M = 42_195

const raceAt = (raceM: number): PaceName | null =>
  raceM >= LEAST_RACE_M && raceM <= MOST_RACE_M ? { raceM } : null

function eatPaceWords(cursor: Cursor): void {
  while (cursor.eatOne(PACE_WORDS) !== null);
}

/** Whether the pace that was just read ends with "effort". */
export function effortSaid(cursor: Cursor): { readonly byEffort?: true } {
  return cursor.sees('effort', -1) ? { byEffort: true } : {}
}
