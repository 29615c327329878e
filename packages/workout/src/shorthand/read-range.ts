/** "2-3 min", "40-50 min": how much of it is asked. */
import type { Message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readAmount } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { clock } from './read-time.ts'

/** Above it two numbers are lengths of two runs. */
const MOST = 99
const MOST_APART = 2.5

/** A range of lengths that begins here, with its unit behind the second; the cursor stands behind it. */
export function readRangeOfAmounts(
  cursor: Cursor,
  question: Message,
): { readonly doubt: Doubt; readonly amount: Amount } | null {
  const from = cursor.at
  const clocks = rangeOfClocks(cursor, question)
  if (clocks !== null) return clocks
  const [low, high] = [cursor.peek(), cursor.peek(2)]
  const dashed = cursor.sees('-', 1) || cursor.sees('to', 1)
  const numbers = low?.kind === 'number' && high?.kind === 'number' && dashed
  if (
    !numbers ||
    high.value <= low.value ||
    high.value > MOST ||
    high.value > MOST_APART * low.value
  )
    return null
  cursor.at += 3
  const place = cursor.placeFrom(from)
  cursor.at -= 1
  const amount = readAmount(cursor)
  if (amount.kind === 'bare') {
    cursor.at = from
    return null
  }
  const middle = (low.value + high.value) / 2
  const values = [low.value, middle, high.value].map(String)
  return { doubt: new Doubt(place, question, values.map(choice)), amount }
}

/** "2:30-3:00" */
function rangeOfClocks(cursor: Cursor, question: Message): ReturnType<typeof readRangeOfAmounts> {
  const [low, high] = [cursor.peek(), cursor.peek(2)]
  const dashed = cursor.sees('-', 1) || cursor.sees('to', 1)
  if (low?.kind !== 'clock' || high?.kind !== 'clock' || !dashed || high.seconds <= low.seconds)
    return null
  const from = cursor.at
  cursor.at += 3
  const values = [low.seconds, (low.seconds + high.seconds) / 2, high.seconds].map((s) =>
    clock(Math.round(s)),
  )
  const amount: Amount = { kind: 'time', timeS: high.seconds }
  return { doubt: new Doubt(cursor.placeFrom(from), question, values.map(choice)), amount }
}
