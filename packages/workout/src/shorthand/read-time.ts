/** One time: 36, 36.5 s, 5:40, 3'20". */
import type { Cursor } from './cursor.ts'

export interface Timed {
  readonly s: number
  /** With its unit, so that it is a time and not a bare number. */
  readonly clock: boolean
  /** Minutes that a shorter time after it shares. */
  readonly minutes?: number
}

const SECONDS = ['"', 'secs', 'sec', 'seconds', 's']

/** "3.30" is 3:30. */
function minutesWithDot(words: string): Timed | null {
  const [, minutes, seconds] = /^(\d)\.([0-5]\d)$/.exec(words) ?? []
  if (minutes === undefined || seconds === undefined) return null
  return { s: 60 * Number(minutes) + Number(seconds), clock: true, minutes: Number(minutes) }
}

/** The 35 of 5:40-35 has the minutes of the time before it. */
export function readTime(cursor: Cursor, before: Timed | null): Timed {
  const token = cursor.peek()
  if (token?.kind === 'clock') {
    cursor.at += 1
    return { s: token.seconds, clock: true, minutes: Math.floor(token.seconds / 60) }
  }
  if (token?.kind !== 'number') cursor.fail('time')
  const dotted = minutesWithDot(cursor.text.slice(token.start, token.end))
  cursor.at += 1
  if (dotted !== null && !cursor.seesOne(SECONDS)) return dotted
  if (cursor.eatOne(["'", 'mins', 'min', 'minutes']) !== null) {
    const sign = cursor.peek(-1)
    const rest = cursor.peek()
    const glued = rest?.kind === 'number' && rest.start === sign?.end && rest.value < 60
    if (glued) cursor.at += 1
    if (glued) cursor.eat('"')
    return { s: 60 * token.value + (glued ? rest.value : 0), clock: true, minutes: token.value }
  }
  const minutes = token.value < 60 ? before?.minutes : undefined
  const s = 60 * (minutes ?? 0) + token.value
  const unit = cursor.eatOne(SECONDS) !== null
  const short = minutes !== undefined && { minutes }
  return { s, clock: short !== false || unit, ...short }
}

/** As it is printed in choices. */
export const clock = (s: number) =>
  `${Math.floor(s / 60)}:${String(Number((s % 60).toFixed(1))).padStart(2, '0')}`
