/**
 * Breaks from running, from the days without a run themselves: told or not, ill, away or planned
 * (rows "return after k run-free days" of science D7; grade D, the direction from detraining reviews).
 */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

/** The first day with a run again, and how many days in a row before it were known to be without one. */
export interface Return {
  readonly back: CalendarDay
  readonly runFreeDays: number
  /** The last day before the break with a run, or of which nothing is known. */
  readonly since: CalendarDay
}

export interface ReturnRow {
  readonly fromDays: number
  /** Kilometres of the seven days from the first run on, as a share of the usual week. */
  readonly firstWeekShare: number
  /** Runs that come before any quality session. */
  readonly easyRuns: number
  /** Days from the first run on without anything hard. */
  readonly daysNotHard: number
  /** Days from the first run on without strides. */
  readonly daysWithoutStrides: number
  /** Days from the first run on without a trial of the engine's own. */
  readonly daysWithoutTrial: number
  /** Days from the first run on without heavy legs. */
  readonly daysNotHeavy: number
  /** Days from the first run on without jumps. */
  readonly daysWithoutJumps: number
}

/** Of fewer days nothing but the first quality session gets lighter. */
export const LIGHT_FROM_DAYS = 4
export const SHORT_BREAK_DAYS = 8
export const LONG_BREAK_DAYS = 15
export const LADDER_BREAK_DAYS = 29
/** What is run in the first week back is in force for so many days. */
export const FIRST_WEEK_DAYS = 7

const ROWS: readonly ReturnRow[] = [
  {
    fromDays: LADDER_BREAK_DAYS,
    firstWeekShare: 0.3,
    easyRuns: 3,
    daysNotHard: 21,
    daysWithoutStrides: 7,
    daysWithoutTrial: 28,
    daysNotHeavy: 21,
    daysWithoutJumps: 14,
  },
  {
    fromDays: LONG_BREAK_DAYS,
    firstWeekShare: 0.5,
    easyRuns: 3,
    daysNotHard: 7,
    daysWithoutStrides: 0,
    daysWithoutTrial: 14,
    daysNotHeavy: 14,
    daysWithoutJumps: 0,
  },
  {
    fromDays: SHORT_BREAK_DAYS,
    firstWeekShare: 0.7,
    easyRuns: 3,
    daysNotHard: 0,
    daysWithoutStrides: 0,
    daysWithoutTrial: 7,
    daysNotHeavy: 7,
    daysWithoutJumps: 0,
  },
]

/** The row for so many days without a run; `null` below eight. */
export function returnRow(runFreeDays: number): ReturnRow | null {
  return ROWS.find(({ fromDays }) => runFreeDays >= fromDays) ?? null
}

/**
 * Every return after days without a run. `runDays` are days with a run, done or planned, in any order;
 * days of which nothing is known are no rest: what counts begins after the last of them.
 */
export function returnsIn(
  runDays: readonly CalendarDay[],
  before: { readonly today: CalendarDay; readonly runFreeDays: number },
  unknown: readonly { readonly day: CalendarDay; readonly lastDay: CalendarDay }[] = [],
): readonly Return[] {
  const days = [...new Set(runDays)].sort()
  // The last run before the plan began, as the history tells it.
  const start = addDays(before.today, -before.runFreeDays - 1)
  return days.flatMap((back, i): readonly Return[] => {
    const ran = days[i - 1] ?? (start < back ? start : addDays(back, -1))
    const unknownUntil = unknown
      .filter(({ day }) => day < back)
      .map(({ lastDay }) => (lastDay < back ? lastDay : addDays(back, -1)))
    const since = [ran, ...unknownUntil].sort().at(-1) ?? ran
    const runFreeDays = daysBetween(since, back) - 1
    return runFreeDays >= LIGHT_FROM_DAYS ? [{ back, runFreeDays, since }] : []
  })
}
