/** Whether a week as filled keeps the first days after a break: easy runs first, and fewer kilometres (invariant 44). */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { FIRST_WEEK_DAYS, returnRow, returnsIn } from '../../ledger/breaks.ts'
import type { Return } from '../../ledger/breaks.ts'
import type { DoneSession, Progress } from '../../ledger/training-ledger.ts'
import { usualWeekKm } from '../../ledger/usual-week.ts'
import { daysOf } from '../../model/week-days.ts'
import type { Slotted, WeekOrder } from '../frame/week-order.ts'

/** Runs are rounded, so what is asked for stays a little below what is allowed. */
const JUST_BELOW = 0.98
/** A week never loses more than half at once: what was left out comes back on another day. */
const LEAST_SHARE_LEFT = 0.5

/**
 * The order with days without quality, or with fewer kilometres, where the filled week comes too soon after days
 * without a run; `null` where it does not. The order of the week before knew only on which day a run was
 * possible, the filled week knows on which it is.
 */
export function slowerReturn(
  order: WeekOrder,
  filled: readonly Slotted[],
  progress: Progress,
): WeekOrder | null {
  const sessions: readonly DoneSession[] = [...progress.sessions, ...filled]
  const { today, history } = progress.request
  const returns = returnsIn(
    sessions.map(({ day }) => day),
    { today, runFreeDays: history.runFreeDays },
  )
  const week = daysOf(order.frame.startDay)
  const tooSoon = returns.flatMap((one) => daysTooHard(one, sessions, week))
  const isTooHard = filled.some(
    ({ day, hard, role }) => hard && role !== 'race' && role !== 'test' && tooSoon.includes(day),
  )
  if (isTooHard)
    return { ...order, tooSoon: [...new Set([...order.tooSoon, ...tooSoon])], placed: null }
  const share = Math.min(1, ...returns.map((one) => shareLeft(one, filled, progress)))
  return share < 1 ? { ...order, km: share * order.km } : null
}

/** The days of the week on which nothing hard may come: up to the last of the easy runs that come first. */
function daysTooHard(
  { back, runFreeDays }: Return,
  sessions: readonly DoneSession[],
  week: readonly CalendarDay[],
): readonly CalendarDay[] {
  const row = returnRow(runFreeDays)
  if (row === null) return []
  const runDays = [...new Set(sessions.map(({ day }) => day))].filter((day) => day >= back).sort()
  const lastEasy = runDays[row.easyRuns - 1]
  return week.filter(
    (day) =>
      day >= back &&
      (lastEasy === undefined || day <= lastEasy || daysBetween(back, day) < row.daysNotHard),
  )
}

/** Share of the week's kilometres that the first seven days back leave; 1 where they fit. */
function shareLeft(
  { back, runFreeDays }: Return,
  filled: readonly Slotted[],
  { sessions, request }: Progress,
): number {
  const row = returnRow(runFreeDays)
  if (row === null) return 1
  const end = addDays(back, FIRST_WEEK_DAYS)
  const kmIn = (some: readonly DoneSession[]) =>
    some
      .filter(({ day, role }) => day >= back && day < end && role !== 'race' && role !== 'test')
      .reduce((sum, { facts }) => sum + facts.distanceM / 1000, 0)
  const nowKm = kmIn(filled)
  const leftKm = row.firstWeekShare * usualWeekKm(request.history) - kmIn(sessions)
  return nowKm <= leftKm || nowKm === 0
    ? 1
    : Math.max(LEAST_SHARE_LEFT, JUST_BELOW * (leftKm / nowKm))
}
