/** Which easy runs end with strides. */
import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { strideM } from './easy-runs.ts'
import type { DoneSession, Progress } from '../../ledger/training-ledger.ts'
import { taperWindows, TOUCH_WINDOW_DAYS } from '../../ledger/taper-windows.ts'
import type { Budget, WeekOrder } from '../frame/week-order.ts'

export const LEAST_STRIDES = 3
export const LEAST_STRIDES_TAPER = 2

/** What is weighed against what: speed in the taper is a rule, the rest are wishes (grade X). */
const NO_TOUCH = 20
const OTHER_NUMBER = 1
const AFTER_HARD = 0.6
const NOT_LIKED = 0.8
const EARLY = 0.01

interface EasyWeek {
  readonly sessions: readonly DoneSession[]
  /** Days of easy runs, in order. */
  readonly days: readonly CalendarDay[]
  readonly budget: Budget
}

/**
 * The best of all choices of easy days for strides: some speed in any five days of the taper, one or
 * two a week, not the day after a hard one, on the days the runner likes, late rather than early.
 */
export function strideDays(
  order: WeekOrder,
  progress: Progress,
  { sessions, days, budget }: EasyWeek,
): readonly CalendarDay[] {
  const least = order.taper ? LEAST_STRIDES_TAPER : LEAST_STRIDES
  const most = Math.floor(budget.fastM / strideM(progress.request) / least)
  const can = days.filter((day) => !isRecovery(day, order) && !order.noStrides.includes(day))
  const { phase } = order.frame
  const wanted = order.taper || phase === 'base' || order.runs >= 6 || order.noQuality ? 2 : 1
  const liked = progress.request.preferences?.strideDays ?? []
  const windows = windowsToTouch(order, progress, { sessions, days })
  const costOf = (day: CalendarDay) =>
    (sessions.some((one) => one.hard && daysBetween(one.day, day) === 1) ? AFTER_HARD : 0) +
    (liked.length > 0 && !liked.includes(weekdayOf(day)) ? NOT_LIKED : 0) +
    EARLY * (7 - weekdayOf(day))
  const costs = new Map(can.map((day) => [day, costOf(day)]))
  let best: readonly CalendarDay[] = []
  let bestCost = Infinity
  for (let chosen = 0; chosen < 1 << can.length; chosen++) {
    const some = can.filter((_, i) => (chosen & (1 << i)) !== 0)
    if (some.length > most) continue
    const untouched = windows.filter((from) => !some.some((day) => isIn(from, day))).length
    const cost =
      NO_TOUCH * untouched +
      OTHER_NUMBER * Math.abs(some.length - wanted) +
      some.reduce((sum, day) => sum + (costs.get(day) ?? 0), 0)
    if (cost >= bestCost) continue
    best = some
    bestCost = cost
  }
  return best
}

/** With seven runs a week the day after the long run is for recovery alone. */
function isRecovery(day: CalendarDay, { runs, recoveryDay }: WeekOrder): boolean {
  return runs === 7 && weekdayOf(day) === recoveryDay
}

function isIn(from: CalendarDay, day: CalendarDay): boolean {
  return day >= from && day < addDays(from, TOUCH_WINDOW_DAYS)
}

/** Stretches of the taper with two runs or more and no speed in them yet. */
function windowsToTouch(
  order: WeekOrder,
  progress: Progress,
  { sessions, days }: Pick<EasyWeek, 'sessions' | 'days'>,
): readonly CalendarDay[] {
  const starts = taperWindows(progress.request, order.timeline.raceDay, order.frame.startDay)
  if (starts.length === 0) return []
  const known = [...progress.sessions, ...sessions]
  return starts.filter((from) => {
    const inside = known.filter(({ day }) => isIn(from, day))
    const runs = inside.length + days.filter((day) => isIn(from, day)).length
    const touched = inside.some(
      ({ facts }) => facts.fastM > 0 || facts.vo2M > 0 || facts.thresholdM > 0,
    )
    return runs >= 2 && !touched
  })
}
