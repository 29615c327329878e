/** What stands in brackets behind a repetition: its time, its recovery, or something else. */
import { message } from '@bell-lap/units/message'
import { Doubt, NotRead } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { PaceOf } from './read-times.ts'
import { readTime } from './read-time.ts'
import { isTimeFor } from './race-limits.ts'

/** A recovery in whole quarters of a minute is what people write; "34-35" is not. */
const ROUND_S = 15
const LONGEST_REST_S = 900
const LONG_M = 1600

/**
 * Whether bare times in the bracket that opens at the cursor are those of the repetition or the recovery.
 * Asks where both could be; `null` where the bracket holds no bare times. Takes nothing.
 */
export function bracketMeans(cursor: Cursor, { length, times }: PaceOf): 'pace' | 'rest' | null {
  const from = cursor.at
  const inside = cursor.eat('(') ? bareTimes(cursor) : null
  cursor.at = from
  if (inside === null) return null
  const { all, slashed, inMinutes } = inside
  if (length?.kind !== 'distance') return 'rest'
  const pace = all.every((s) => isTimeFor(length.distanceM, s))
  // A repetition takes 2:30; a recovery 2 min.
  if (!pace || (inMinutes && length.distanceM < LONG_M)) return 'rest'
  if (all.length > 2 && all.length === times) return 'pace'
  const rest = all.every((s) => s % ROUND_S === 0 && s <= LONGEST_REST_S)
  if (!rest && !slashed) return 'pace'
  return hasOneMore(cursor) ? 'pace' : askBracket(cursor)
}

/** "(72)", "(36-37)", "(1'/5')", "(2:00)": times and nothing else. */
function bareTimes(cursor: Cursor): {
  readonly all: readonly number[]
  readonly slashed: boolean
  readonly inMinutes: boolean
} | null {
  const all: number[] = []
  let slashed = false
  let inMinutes = false
  do {
    if (!cursor.seesAmount()) return null
    try {
      all.push(readTime(cursor, null).s)
      inMinutes ||= cursor.seesOne(['min', 'mins', 'minutes'], -1)
    } catch (error) {
      if (error instanceof NotRead) return null
      throw error
    }
    if (cursor.eat(')')) return { all, slashed, inMinutes }
    slashed ||= cursor.sees('/')
  } while (cursor.eat('-') || cursor.eat('/') || cursor.eat(','))
  return null
}

/** After the bracket a recovery follows, so the bracket is not one. */
function hasOneMore(cursor: Cursor): boolean {
  const close = cursor.tokens.findIndex(
    (token, i) => i > cursor.at && token.kind === 'mark' && token.text === ')',
  )
  const ahead = close - cursor.at + 1
  const comma = cursor.sees(',', ahead) || cursor.sees('/', ahead) ? 1 : 0
  const words = ['w', 'with', 'off', 'rest', 'jog', 'walk', 'rec', 'full', 'equal', '(']
  if (cursor.seesOne(words, ahead + comma)) return true
  if (!cursor.seesAmount(ahead + comma)) return false
  const how = ['jog', 'walk', 'rest', 'rec', 'recovery', 'float']
  return [1, 2].some((more) => cursor.seesOne(how, ahead + comma + more)) || comma === 1
}

function askBracket(cursor: Cursor): never {
  const from = cursor.at
  const close = cursor.tokens.findIndex(
    (token, i) => i > from && token.kind === 'mark' && token.text === ')',
  )
  cursor.at = close + 1
  const place = cursor.placeFrom(from)
  const words = cursor.text.slice(place.start + 1, place.end - 1).trim()
  throw new Doubt(place, message('shorthand.ask.time-or-rest', { words }), [
    {
      label: message('shorthand.choice.as-rest', { words }),
      replacement: `, ${withUnit(words)} rest`,
    },
    { label: message('shorthand.choice.as-time', { words }), replacement: ` in ${words}` },
  ])
}

/** A bare number of seconds gets its unit. */
export const withUnit = (words: string): string => (/^\d+$/.test(words) ? `${words} s` : words)
