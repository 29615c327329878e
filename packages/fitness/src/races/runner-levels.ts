import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { CAMERON_RANGE_M, cameronTime } from '../models/cameron.ts'

/** A run's fastest stretches, and how fast it was as a whole. */
export interface RunLevelInput {
  readonly activityId: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly movingTimeS: number
  readonly bestEfforts: readonly { readonly distanceM: number; readonly timeS: number }[]
}

/** How fast the runner was around one day, as log-speeds over the mile; `null` where nothing is known. */
export interface LevelsAround {
  /** Of the fastest running of the other runs. */
  readonly fastest: number | null
  /** Of the usual run. */
  readonly usual: number | null
}

/** Runs of so many days before and after are compared. */
const AROUND_DAYS = 180
/** One run in so many may be faster than the fastest running of the rest, three runs at most: a GPS fault, a race. */
const FASTER_ONES_EVERY = 8
const FASTER_ONES_AT_MOST = 3
const FEWEST_USUAL = 5
const SHORTEST_BEST_M = 600

/** Log-speed over the mile that a time over another distance is worth (Cameron's formula). */
export function mileLevel(distanceM: number, timeS: number): number {
  const { from, to } = CAMERON_RANGE_M
  const within = Math.min(to, Math.max(from, distanceM))
  const mileS = cameronTime({ distanceM: within, timeS: (timeS * within) / distanceM }, MILE_M)
  return Math.log(MILE_M / mileS)
}

/** Answers how fast the runner was around a day, the run in question left out. */
export function levelsAround(
  runs: readonly RunLevelInput[],
): (day: CalendarDay, except: string) => LevelsAround {
  const levels = runs
    .filter(({ distanceM, movingTimeS }) => distanceM > 0 && movingTimeS > 0)
    .map((run) => {
      const whole = mileLevel(run.distanceM, run.movingTimeS)
      const bests = run.bestEfforts
        .filter(({ distanceM }) => distanceM >= SHORTEST_BEST_M)
        .map(({ distanceM, timeS }) => mileLevel(distanceM, timeS))
      const top = bests.reduce((best, level) => Math.max(best, level), whole)
      return { id: run.activityId, day: dayNumber(run.day), whole, top }
    })
    .toSorted((a, b) => a.day - b.day)
  return (day, except) => {
    const number = dayNumber(day)
    const from = firstFrom(levels, number - AROUND_DAYS)
    const to = firstFrom(levels, number + AROUND_DAYS + 1)
    const near = levels.slice(from, to).filter(({ id }) => id !== except)
    const tops = near.map(({ top }) => top).toSorted((a, b) => b - a)
    const wholes = near.map(({ whole }) => whole).toSorted((a, b) => a - b)
    const faster = Math.min(FASTER_ONES_AT_MOST, Math.ceil(near.length / FASTER_ONES_EVERY)) - 1
    return {
      fastest: tops[Math.max(0, faster)] ?? null,
      usual: wholes.length < FEWEST_USUAL ? null : (wholes[wholes.length >> 1] ?? null),
    }
  }
}

function firstFrom(levels: readonly { readonly day: number }[], day: number): number {
  let low = 0
  let high = levels.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((levels[middle]?.day ?? Infinity) < day) low = middle + 1
    else high = middle
  }
  return low
}

export interface TypedRace {
  readonly day: CalendarDay
  readonly distanceM: number
  readonly timeS: number
}

const RESULT_DAYS = 365

/**
 * The level of the typed results within a year; with three and more the second best, so that one
 * typing mistake does not rule. `null` without any.
 */
export function resultLevel(results: readonly TypedRace[], day: CalendarDay): number | null {
  const number = dayNumber(day)
  const levels = results
    .filter((one) => Math.abs(dayNumber(one.day) - number) <= RESULT_DAYS && one.timeS > 0)
    .map((one) => mileLevel(one.distanceM, one.timeS))
    .toSorted((a, b) => b - a)
  return levels[levels.length >= 3 ? 1 : 0] ?? null
}
