/** One time: 36, 36.5 s, 5:40, 3'20". */
import type { Cursor } from './cursor.ts'

export interface Timed {
  readonly s: number
  /** With its unit, so that it is a time and not a bare number. */
  readonly clock: boolean
  /** Minutes that a shorter time after it shares. */
  readonly minutes?: number
}

/** The 35 of 5:40-35 has the minutes of the time before it. */
export function readTime(cursor: Cursor, before: Timed | null): Timed {
  const token = cursor.peek()
  if (token?.kind === 'clock') {
    cursor.at += 1
    return { s: token.seconds, clock: true, minutes: Math.floor(token.seconds / 60) }
  }
  if (token?.kind !== 'number') cursor.fail('time')
  cursor.at += 1
  if (cursor.eat("'") || cursor.eat('min')) {
    const sign = cursor.peek(-1)
    const rest = cursor.peek()
    const glued = rest?.kind === 'number' && rest.start === sign?.end && rest.value < 60
    if (glued) cursor.at += 1
    if (glued) cursor.eat('"')
    return { s: 60 * token.value + (glued ? rest.value : 0), clock: true, minutes: token.value }
  }
  const minutes = token.value < 60 ? before?.minutes : undefined
  const s = 60 * (minutes ?? 0) + token.value
  const unit = cursor.eatOne(['"', 'secs', 'sec', 'seconds', 's']) !== null
  const short = minutes !== undefined && { minutes }
  return { s, clock: short !== false || unit, ...short }
}

