import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'

/** Which day of a week is for what. Days without an entry are for rest. */
export interface Skeleton {
  readonly long: CalendarDay | null
  readonly quality1: CalendarDay | null
  readonly quality2: CalendarDay | null
  readonly easy: readonly CalendarDay[]
}

export interface SkeletonNeeds {
  readonly startDay: CalendarDay
  /** Days of this week on which a run is possible, in order. */
  readonly free: readonly CalendarDay[]
  readonly runs: number
  readonly longRunDay: Weekday
  /** A hard day may come the day before the long run (long run easy, at most 75 min). */
  readonly hardBeforeLong: boolean
}

/**
 * Days after the long run that suit the two quality sessions, by runs a week (science H3): Tuesday
 * and Thursday for a Sunday long run and five runs.
 */
const QUALITY_OFFSETS: Readonly<Record<number, readonly [number, number]>> = {
  3: [2, 4],
  4: [2, 6],
  5: [2, 4],
  6: [2, 4],
  7: [2, 5],
}
/** Days after the long run that suit easy runs, best first. */
const EASY_OFFSETS: Readonly<Record<number, readonly number[]>> = {
  3: [4, 3, 6, 5, 2, 1],
  4: [4, 5, 3, 2, 6, 1],
  5: [3, 6, 5, 2, 4, 1],
  6: [3, 6, 1, 5, 4, 2],
  7: [1, 2, 3, 4, 5, 6],
}
const LEAST_GAP_DAYS = 2
const DAY_BEFORE_LONG = 6
const BEFORE_LONG_COST = 2.5

/** Places the runs of a week: the long run on its day, quality 48 h apart, the rest easy. */
export function skeletonFor(needs: SkeletonNeeds): Skeleton {
  const { free, runs, longRunDay } = needs
  const long = free.find((day) => weekdayOf(day) === longRunDay) ?? free.at(-1) ?? null
  if (long === null) return { long: null, quality1: null, quality2: null, easy: [] }
  const offset = (day: CalendarDay) => (weekdayOf(day) - weekdayOf(long) + 7) % 7
  const suits = free.filter(
    (day) =>
      offset(day) > 1 && (offset(day) < DAY_BEFORE_LONG || (needs.hardBeforeLong && runs < 6)),
  )
  const pair = runs >= 3 ? bestPair(suits, offset, runs) : []
  const order = EASY_OFFSETS[runs] ?? EASY_OFFSETS[5] ?? []
  const easy = order
    .flatMap((wanted) => free.filter((day) => day !== long && offset(day) === wanted))
    .filter((day) => !pair.includes(day))
    .slice(0, Math.max(0, runs - 1 - pair.length))
  return { long, quality1: pair[0] ?? null, quality2: pair[1] ?? null, easy: [...easy].sort() }
}

function bestPair(
  days: readonly CalendarDay[],
  offset: (day: CalendarDay) => number,
  runs: number,
): readonly CalendarDay[] {
  const [first, second] = QUALITY_OFFSETS[runs] ?? [2, 4]
  const late = second === DAY_BEFORE_LONG ? 5 : second
  const cost = (day: CalendarDay, wanted: number) =>
    Math.abs(offset(day) - wanted) + (offset(day) === DAY_BEFORE_LONG ? BEFORE_LONG_COST : 0)
  const pairs = days.flatMap((a) =>
    days
      .filter((b) => weekdayOf(b) - weekdayOf(a) >= LEAST_GAP_DAYS)
      .map((b) => ({ pair: [a, b], cost: cost(a, first) + cost(b, late) })),
  )
  const best = pairs.sort((x, y) => x.cost - y.cost)[0]
  if (best !== undefined) return best.pair
  const single = [...days].sort((a, b) => cost(a, first) - cost(b, first))[0]
  return single === undefined ? [] : [single]
}

/** The days of a week, Monday first. */
export function daysOf(startDay: CalendarDay): readonly CalendarDay[] {
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(startDay, offset))
}
