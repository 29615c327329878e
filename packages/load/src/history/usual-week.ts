import { addDays, daysBetween, mondayOf, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'
import { median } from 'simple-statistics'

/** One run as its day and distance tell it. */
interface RunOfWeek {
  readonly day: CalendarDay
  readonly distanceM: number
}

/** How the runner runs in an ordinary week, as the runs of the last weeks show it. */
export interface UsualWeek {
  /** Days with a run, of the seven; two runs on a day count once. */
  readonly runDays: number
  readonly distanceM: number
  /** The longest run of an ordinary week. */
  readonly longRunM: number
  /** The weekdays used most, as many as `runDays`, in the order of the week. */
  readonly days: readonly Weekday[]
  readonly longRunDay: Weekday
  /** How many weeks with a run it was read from. */
  readonly weeks: number
  /** The last day it was read from. */
  readonly until: CalendarDay
}

/** Long enough to even out holidays, short enough to be today's habit (convention). */
const WEEKS = 12
/** With fewer weeks of running a habit is a guess (convention; the same four weeks make a usual load). */
const FEWEST_WEEKS = 4
/** The habit of somebody who has stopped says nothing about next week. */
const STALE_DAYS = 28

/**
 * Reads the habit of running out of the twelve whole weeks before `today`: medians of the weeks with a
 * run, so that an illness or a race moves them little. `null` with fewer than four such weeks, or when
 * the last run is four weeks ago.
 *
 * @param runs in any order; those after `today` are left out
 * @example
 * usualWeek([{ day: '2026-01-01', distanceM: 8000 }], '2026-01-05') // null
 */
export function usualWeek(runs: readonly RunOfWeek[], today: CalendarDay): UsualWeek | null {
  const thisWeek = mondayOf(today)
  const from = addDays(thisWeek, -7 * WEEKS)
  const some = runs.filter(({ day, distanceM }) => day >= from && day < thisWeek && distanceM > 0)
  const last = runs.reduce((latest, { day }) => (day <= today && day > latest ? day : latest), '')
  if (last === '' || daysBetween(last, today) >= STALE_DAYS) return null
  const weeks = grouped(some, ({ day }) => mondayOf(day))
  if (weeks.length < FEWEST_WEEKS) return null
  const daysOf = (week: readonly RunOfWeek[]) => new Set(week.map(({ day }) => weekdayOf(day)))
  const runDays = Math.round(median(weeks.map((week) => daysOf(week).size)))
  const sum = (week: readonly RunOfWeek[]) => week.reduce((all, run) => all + run.distanceM, 0)
  const longest = weeks.map((week) => week.reduce((a, b) => (b.distanceM > a.distanceM ? b : a)))
  const longRunDay = mostUsed(longest.map(({ day }) => weekdayOf(day)))[0] ?? 7
  const used = mostUsed(weeks.flatMap((week) => [...daysOf(week)]))
  const others = used.filter((day) => day !== longRunDay).slice(0, runDays - 1)
  return {
    runDays,
    distanceM: median(weeks.map(sum)),
    longRunM: median(longest.map(({ distanceM }) => distanceM)),
    days: [...others, longRunDay].toSorted((a, b) => a - b),
    longRunDay,
    weeks: weeks.length,
    until: last,
  }
}

/** The weekdays by how often they occur, the later one of two first: long runs are at weekends. */
function mostUsed(days: readonly Weekday[]): readonly Weekday[] {
  return grouped(days, (day) => day)
    .toSorted((as, bs) => bs.length - as.length || (bs[0] ?? 0) - (as[0] ?? 0))
    .flatMap(([day]) => day ?? [])
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string | number): readonly One[][] {
  const groups = new Map<string | number, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}
