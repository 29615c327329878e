/** What a pace is for: "/400", "per km", "min/mile". */
import type { Cursor } from './cursor.ts'
import { LAP_M } from './written-workout.ts'
import type { PaceUnit } from './written-workout.ts'

const PACE_WORDS = ['pace']
const UNITS = [
  ['km', 'km'],
  ['k', 'km'],
  ['mile', 'mile'],
  ['miles', 'mile'],
  ['min mile', 'mile'],
  ['mi', 'mile'],
] as const

export function seesLapUnit(cursor: Cursor): boolean {
  const token = cursor.peek()
  return token?.kind === 'number' && token.value === LAP_M
}

/** `null` and nothing taken where none stands. */
export function readPaceUnit(cursor: Cursor): PaceUnit | null {
  const from = cursor.at
  cursor.eatOne(['min', 'p', 'mins'])
  const joined = cursor.eat('/') || cursor.eat('per') || cursor.eat('min', '/')
  if (joined) {
    if (seesLapUnit(cursor)) {
      cursor.at += 1
      cursor.eat('m')
      cursor.eatOne(PACE_WORDS)
      return '400'
    }
    const unit = UNITS.find(([word]) => cursor.eat(...word.split(' ')))
    if (unit !== undefined) {
      cursor.eatOne(PACE_WORDS)
      return unit[1]
    }
    if (cursor.eatOne(['lap', 'quarter']) !== null) return '400'
  }
  cursor.at = from
  return null
}
