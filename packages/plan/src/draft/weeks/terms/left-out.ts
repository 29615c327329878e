import type { Places, WeekToPlace } from '../../frame/week-to-place.ts'

/** The long run counts three, the key session of the phase one and a half, its partner one. */
const LONG = 3
const FIRST = 1.5
const EASY = 1 / 3

/** Wanted sessions without a day. */
export function leftOut(week: WeekToPlace, places: Places): number {
  const { wantsLong, wantsFirst, wantsSecond } = week
  const long = wantsLong && places.long === null ? LONG : 0
  const first = wantsFirst && places.first === null ? FIRST : 0
  const second = wantsSecond && places.second === null ? 1 : 0
  return long + first + second
}

/** Easy runs that found no day. */
export function easyLeftOut(wanted: number, placed: number): number {
  return EASY * Math.max(0, wanted - placed)
}
