/** Which long runs are more than easy: a steady finish or surges in every second one (science H2, H8). */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { LIBRARY } from '../../ledger/library-ids.ts'
import type { EasyRunId } from '../../ledger/library-ids.ts'
import type { DoneSession } from '../../ledger/training-ledger.ts'
import type { PlanRequest } from '../../model/plan.ts'
import type { WeekOrder } from '../frame/week-order.ts'
import { isAtHomeOnABelt } from '../../session/home-place.ts'
import { easySpeedMps } from './easy-runs.ts'

/** A long run shorter than this has no room for more. */
const LEAST_S = 60 * 60
/** The first week is for getting used to the plan. */
const FROM_WEEK = 1

/** Easy beside a hard day, in lighter weeks, on the way back, and every other time. */
export function longRunKind(
  day: CalendarDay,
  order: WeekOrder,
  known: {
    readonly before: readonly DoneSession[]
    readonly km: number
    readonly request: PlanRequest
  },
): EasyRunId {
  const { frame, cutBack, taper, noQuality, strain, tooSoon } = order
  const besideHard =
    known.before.some((one) => one.hard && Math.abs(daysBetween(one.day, day)) <= 1) ||
    order.fixed.some((one) => Math.abs(daysBetween(one.day, day)) <= 1)
  const seconds = (1000 * known.km) / easySpeedMps(known.request)
  const easy =
    cutBack ||
    taper ||
    noQuality ||
    strain < 1 ||
    besideHard ||
    tooSoon.includes(day) ||
    seconds < LEAST_S ||
    frame.index < FROM_WEEK ||
    frame.index % 2 === 0
  if (easy) return LIBRARY.longRun
  // A belt cannot follow surges of 20 s.
  const surges = isAtHomeOnABelt(known.request) ? LIBRARY.longSteady : LIBRARY.longSurges
  switch (frame.phase) {
    case 'base':
      return LIBRARY.longSteady
    case 'hills':
      return frame.index % 4 === 1 ? surges : LIBRARY.longSteady
    case 'specific':
      return surges
    case 'sharpen':
    case 'transition':
      return LIBRARY.longRun
  }
}
