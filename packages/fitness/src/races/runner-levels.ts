import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { median } from 'simple-statistics'
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
/** The usual run changes slowly, so it is worked out once for so many days. */
const PERIOD_DAYS = 10
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
    .map((run): RunLevel => {
      const whole = mileLevel(run.distanceM, run.movingTimeS)
      const bests = run.bestEfforts
        .filter(({ distanceM }) => distanceM >= SHORTEST_BEST_M)
        .map(({ distanceM, timeS }) => mileLevel(distanceM, timeS))
      const top = bests.reduce((best, level) => Math.max(best, level), whole)
      return { id: run.activityId, day: dayNumber(run.day), whole, top }
    })
    .toSorted((a, b) => a.day - b.day)
  const usualOfPeriod = new Map<number, number | null>()
  const usualOn = (number: number): number | null => {
    const period = Math.round(number / PERIOD_DAYS)
    const known = usualOfPeriod.get(period)
    if (known !== undefined) return known
    const wholes = near(levels, period * PERIOD_DAYS).map(({ whole }) => whole)
    const usual = wholes.length < FEWEST_USUAL ? null : median(wholes)
    usualOfPeriod.set(period, usual)
    return usual
  }
  return (day, except) => {
    const number = dayNumber(day)
    return { fastest: fastestOf(near(levels, number), except), usual: usualOn(number) }
  }
}

interface RunLevel {
  readonly id: string
  readonly day: number
  readonly whole: number
  readonly top: number
}

function near(levels: readonly RunLevel[], day: number): readonly RunLevel[] {
  return levels.slice(
    firstFrom(levels, day - AROUND_DAYS),
    firstFrom(levels, day + AROUND_DAYS + 1),
  )
}

/** The first, second or third best of other runs: the more runs, the more of them may be wrong. */
function fastestOf(levels: readonly RunLevel[], except: string): number | null {
  const best: number[] = []
  for (const { id, top } of levels) {
    if (id === except || (best.length === FASTER_ONES_AT_MOST && top <= (best.at(-1) ?? 0)))
      continue
    best.push(top)
    best.sort((a, b) => b - a)
    best.length = Math.min(best.length, FASTER_ONES_AT_MOST)
  }
  const others = levels.length - 1
  const place = Math.min(FASTER_ONES_AT_MOST, Math.ceil(others / FASTER_ONES_EVERY)) - 1
  return best[Math.max(0, place)] ?? null
}

function firstFrom(levels: readonly RunLevel[], day: number): number {
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
