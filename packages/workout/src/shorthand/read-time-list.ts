/** One time for each repetition: "34,33,32...", "70, 69, 68, 67". */
import { message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readPaceUnit } from './read-pace-unit.ts'
import { clock, readTime } from './read-time.ts'
import type { Timed } from './read-time.ts'
import type { WrittenPace } from './written-workout.ts'

/** Two times further apart are no list and no range. */
const MOST_APART = 0.2

export const isFar = (a: number, b: number) => Math.abs(a - b) > MOST_APART * Math.max(a, b)

/** "34,33,32...", "70, 69, 68, 67": as many as there are repetitions, or going on by the same step. */
export function readTimeList(cursor: Cursor, count: number): WrittenPace | null {
  const from = cursor.at
  const times: Timed[] = [readTime(cursor, null)]
  const sign = [',', '/', '-'].find((one) => cursor.sees(one)) ?? ','
  for (;;) {
    const here = cursor.at
    const next =
      cursor.eat(sign) && cursor.seesAmount() ? readTime(cursor, times.at(-1) ?? null) : null
    if (next === null || isFar(next.s, times.at(-1)?.s ?? next.s)) {
      cursor.at = here
      break
    }
    times.push(next)
  }
  const all = times.map(({ s }) => s)
  const isRange = sign === '-' && all.length === 2 && (all[1] ?? 0) > (all[0] ?? 0)
  const whole = all.length > 1 && all.length === count && !isRange && readPaceUnit(cursor) === null
  if (whole && !cursor.seesOne(['m', 'jog', 'walk', 'x'])) return { kind: 'times', timesS: all }
  if (all.length > 1 && eatDots(cursor)) return goingOn(cursor, from, all, count)
  cursor.at = from
  return null
}

function eatDots(cursor: Cursor): boolean {
  const dots = cursor.peek()
  const found = dots?.kind === 'mark' && /^(?:\.{2,}|…)$/.test(dots.text)
  if (found) cursor.at += 1
  return found || cursor.eatOne(['etc', 'and so on']) !== null
}

/** Whether the list goes on by its step, or stays at its last time. */
function goingOn(cursor: Cursor, from: number, all: readonly number[], count: number): never {
  const [before = 0, last = 0] = all.slice(-2)
  const filled = (step: number) =>
    Array.from(
      { length: Math.max(count, all.length) },
      (_, i) => all[i] ?? last + step * (i - all.length + 1),
    )
  const ways = [filled(last - before), filled(0)].map((times) => times.map(clock).join('/'))
  throw new Doubt(cursor.placeFrom(from), message('shorthand.ask.list-goes-on'), ways.map(choice))
}
