/** Paces of a ladder: "5k-3k-mile", "10k, 8k, 5k, 3k", with dots when they go back the same way. */
import type { Cursor } from './cursor.ts'
import { readPaceName } from './read-pace-name.ts'
import type { PaceName } from './read-pace-name.ts'
import type { WrittenPace } from './written-workout.ts'

const SIGNS = ['-', '/', ',']

/** `null` and nothing taken where none stands. With commas there have to be as many paces as `rungs`. */
export function readPaceList(cursor: Cursor, rungs: number): readonly WrittenPace[] | null {
  const from = cursor.at
  const marked = cursor.eat('@') || cursor.eat('at')
  const sign = signAfterFirst(cursor, marked)
  const names: PaceName[] = []
  for (;;) {
    const here = cursor.at
    if (names.length > 0 && !cursor.eat(sign)) break
    const name = readPaceName(cursor, marked)
    if (name === null) {
      cursor.at = here
      break
    }
    names.push(name)
  }
  if (names.length < 2 || (sign === ',' && names.length !== rungs)) {
    cursor.at = from
    return null
  }
  const dots = cursor.peek()
  if (dots?.kind === 'mark' && /^(?:\.{2,}|…)$/.test(dots.text)) cursor.at += 1
  return names.map(paceOf)
}

function signAfterFirst(cursor: Cursor, marked: boolean): string {
  const from = cursor.at
  readPaceName(cursor, marked)
  const sign = SIGNS.find((one) => cursor.sees(one)) ?? '-'
  cursor.at = from
  return sign
}

const paceOf = (name: PaceName): WrittenPace =>
  typeof name === 'string'
    ? { kind: 'symbol', symbol: name }
    : { kind: 'race', distanceM: name.raceM }
