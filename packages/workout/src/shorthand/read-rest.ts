/** Recoveries: "200 jog", "60s", "w/ 3' rest", "(2:00)", "(1'/5')". */
import type { Cursor } from './cursor.ts'
import { seesSet } from './read-count.ts'
import { readAmount, seesAmount } from './read-length.ts'
import { readLetteredRest } from './read-lettered-rest.ts'
import { readNamedRest } from './read-rest-words.ts'
import { doubtOfRange, settledRest } from './settle-rest.ts'
import type { WrittenLength, WrittenRest } from './written-workout.ts'

export interface ReadRest {
  readonly rest: WrittenRest
  readonly scope: 'sets' | 'reps' | null
}

const BETWEEN = [
  'in between',
  'between each',
  'between',
  'btwn',
  'btw',
  'b / w',
  'bw',
  'after each',
  'after',
]
const SETS = ['sets', 'set', 'rounds', 'blocks']
const REPS = ['reps', 'rep', 'repeats', 'intervals', 'efforts', 'each', 'all']

/**
 * A recovery after a repetition, with the comma or the "with" before it; none and nothing taken where none stands.
 * Two where a bracket holds both: "(1'/5')". `rep` is what it follows: after it a bare time is its rest. In a list a
 * bare number is one more run.
 */
export function readRests(
  cursor: Cursor,
  rep: WrittenLength | null,
  { inList = false, isSecond = false }: RestOptions = {},
): readonly ReadRest[] {
  const from = cursor.at
  const sign = ['plus', 'and', '&', ';', ',', '/', '-', '.'].find((one) => cursor.eat(one)) ?? null
  const rests = cursor.sees('(')
    ? restsInBrackets(cursor, rep)
    : oneRest(cursor, { rep, inList, comma: sign === ',' || sign === ';', joined: false, isSecond })
  if (rests.every((rest) => isJoinedBy(sign, rest, cursor)) && rests.length > 0) return rests
  cursor.at = from
  return []
}

/** The first of them. */
export function readRest(cursor: Cursor, rep: WrittenLength | null): ReadRest | null {
  return readRests(cursor, rep)[0] ?? null
}

export const HOWS = [
  'jog',
  'walk',
  'rest',
  'rec',
  'recovery',
  'float',
  'off',
  'easy',
  'back',
  'down',
  'jogging',
]

/** After "and" and a dash only what says what it is or where it belongs is a recovery. */
function isJoinedBy(sign: string | null, { scope }: ReadRest, cursor: Cursor): boolean {
  if (scope !== null || sign === null || sign === ',' || sign === ';' || sign === '/') return true
  return cursor.seesOne(HOWS, -1)
}

interface RestOptions {
  readonly inList?: boolean
  /** After the recovery between repetitions: a time is that between sets, whatever follows. */
  readonly isSecond?: boolean
}

interface Where {
  readonly isSecond?: boolean
  readonly rep: WrittenLength | null
  readonly inList: boolean
  /** After a comma or in a bracket, so that it is not one with what is before. */
  readonly comma: boolean
  /** In a bracket or after "with". */
  readonly joined: boolean
}

function oneRest(cursor: Cursor, where: Where): readonly ReadRest[] {
  const rest = restHere(cursor, where)
  return rest === null ? [] : [{ rest, scope: scopeHere(cursor) }]
}

/** "(2:00)", "(200 jog)", "(w/ 90 s rest)", "(1'/5')". */
function restsInBrackets(cursor: Cursor, rep: WrittenLength | null): readonly ReadRest[] {
  cursor.eat('(')
  const where: Where = { rep, inList: false, comma: false, joined: true }
  const rests: ReadRest[] = []
  do {
    const [rest] = oneRest(cursor, where)
    if (rest === undefined || rests.length > 1) return []
    rests.push(rest)
  } while (cursor.eat('/') || cursor.eat(','))
  return cursor.eat(')') ? rests : []
}

/** Where it belongs: "between sets", "set rest". */
function scopeHere(cursor: Cursor): 'sets' | 'reps' | null {
  if (cursor.eatOne(['set rest', 'set recovery', 'each set']) !== null) return 'sets'
  if (cursor.eatOne(BETWEEN) === null) return null
  if (cursor.eatOne(SETS) !== null) return 'sets'
  cursor.eatOne(REPS)
  return 'reps'
}

function restHere(cursor: Cursor, where: Where): WrittenRest | null {
  const joined = eatJoin(cursor) || where.joined
  const scoped = joined && scopeHere(cursor) !== null
  const named = readNamedRest(cursor) ?? readLetteredRest(cursor, where.rep)
  if (named !== null) return named
  if (scoped || !seesAmount(cursor) || seesSet(cursor)) return null
  const place = cursor.at
  const range = doubtOfRange(cursor)
  if (range !== null) throw range
  return settledRest(cursor, { ...where, joined, place, amount: readAmount(cursor) })
}

/** "w/", "with", "off", "on": what follows is a recovery. */
function eatJoin(cursor: Cursor): boolean {
  if (cursor.eatOne(['w / o', 'without']) !== null) return false
  if (cursor.eatOne(['w /', 'with', 'off of', 'off', 'taking', 'take', 'on / off']) !== null)
    return true
  return cursor.sees('w') && !cursor.sees('=', 1) && cursor.eat('w')
}
