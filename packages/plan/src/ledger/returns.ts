/** Breaks that lie before or inside a plan, as the weeks drafted so far show them. */
import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { FIRST_WEEK_DAYS, returnRow, returnsIn, SHORT_BREAK_DAYS } from './breaks.ts'
import type { Return } from './breaks.ts'
import type { PlanRequest } from '../model/plan.ts'
import { runFreeDaysBefore } from './training-ledger.ts'
import type { Progress } from './training-ledger.ts'
import type { WeekFrame } from './timeline.ts'
import { daysOf } from '../model/week-days.ts'

/** The first day of a week on which the runner can run. */
export function firstDay(frame: WeekFrame, request: PlanRequest): CalendarDay {
  const days = daysOf(frame.startDay).filter((day) => day >= request.today)
  const { blockedDays } = request.availability
  return days.find((day) => !blockedDays.includes(day)) ?? days[0] ?? frame.startDay
}

/** Returns in the weeks before, and the one on the first day that this week can have a run. */
export function returnsUpTo(progress: Progress, firstDay: CalendarDay): readonly Return[] {
  const { request, sessions } = progress
  const { today, history } = request
  const before = returnsIn(
    sessions.map(({ day }) => day),
    { today, runFreeDays: history.runFreeDays },
  )
  const runFreeDays = runFreeDaysBefore(progress, firstDay)
  const now: Return = { back: firstDay, runFreeDays, since: addDays(firstDay, -runFreeDays - 1) }
  return [...before, now].filter((one) => one.runFreeDays >= SHORT_BREAK_DAYS)
}

/**
 * The most kilometres of a week that holds days of a first week back: those days have their share of
 * the usual week, days before them none, days after them all of it. `Infinity` where there are none.
 */
export function kmAfterBreak(
  startDay: CalendarDay,
  returns: readonly Return[],
  usualKm: number,
): number {
  const shares = daysOf(startDay).map((day) => shareOn(day, returns))
  if (shares.every((share) => share === null)) return Infinity
  return (usualKm * shares.reduce<number>((sum, share) => sum + (share ?? 1), 0)) / shares.length
}

function shareOn(day: CalendarDay, returns: readonly Return[]): number | null {
  const shares = returns.flatMap(({ back, since, runFreeDays }) => {
    const after = daysBetween(back, day)
    if (after < 0) return day > since ? [0] : []
    return after < FIRST_WEEK_DAYS ? [returnRow(runFreeDays)?.firstWeekShare ?? 1] : []
  })
  return shares.length === 0 ? null : Math.min(...shares)
}

/** Days of a week that come too soon after a break for quality: easy runs come first. */
export function daysTooSoon(
  startDay: CalendarDay,
  runs: number,
  { returns, progress }: { readonly returns: readonly Return[]; readonly progress: Progress },
): readonly CalendarDay[] {
  const ran = new Set(progress.sessions.map(({ day }) => day))
  return daysOf(startDay).filter((day) =>
    returns.some(({ back, runFreeDays }) => {
      const row = returnRow(runFreeDays)
      if (row === null || day < back) return false
      const done = [...ran].filter((one) => one >= back).length
      const left = Math.max(0, row.easyRuns - done)
      const from = back > startDay ? back : startDay
      const daysLeft = Math.ceil((7 * left) / runs)
      return daysBetween(back, day) < row.daysNotHard || daysBetween(from, day) < daysLeft
    }),
  )
}

/** The first run may come some days after the first day that has room for one. */
const LATER_DAYS = 3

export function daysWithoutStrides(
  startDay: CalendarDay,
  returns: readonly Return[],
): readonly CalendarDay[] {
  return daysOf(startDay).filter((day) =>
    returns.some(({ back, runFreeDays }) => {
      const after = daysBetween(back, day)
      const days = returnRow(runFreeDays + LATER_DAYS)?.daysWithoutStrides ?? 0
      return after >= 0 && days > 0 && after < days + LATER_DAYS
    }),
  )
}

/** A stretch without a day for running from which a break of eight days can come, rest days beside it. */
const STRETCH_DAYS = 6
const TRIAL_WAITS_DAYS = 14

/** Whether a day comes too soon after days without running for a trial of the engine's own. */
export function isSoonAfterStretch(request: PlanRequest, day: CalendarDay): boolean {
  const { today, history, availability } = request
  const { days, blockedDays } = availability
  let stretch = 0
  for (let ago = TRIAL_WAITS_DAYS + STRETCH_DAYS; ago > 0; ago--) {
    const one = addDays(day, -ago)
    const canRun = days.includes(weekdayOf(one)) && !blockedDays.includes(one)
    // Before today the history says which days were without a run, whatever was free.
    const ran = one < today ? daysBetween(one, today) > history.runFreeDays : canRun
    stretch = ran ? 0 : stretch + 1
    if (stretch >= STRETCH_DAYS && one >= today) return true
  }
  return false
}
