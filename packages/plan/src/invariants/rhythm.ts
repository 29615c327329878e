/** 47 and 48: how often the work of the mile-specific phase comes, and that no session is a scrap of one. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import {
  AEROBIC_GAP_DAYS,
  AEROBIC_UNTIL_DAYS,
  gapsBetween,
  isMilePace,
  isThreshold,
  isVo2,
  LATE_DAYS,
  MILE_GAP_DAYS,
  MILE_GAP_LATE_DAYS,
  specificStretches,
} from '../ledger/stimulus.ts'
import type { Gap } from '../ledger/stimulus.ts'
import { isBelowLeast } from '../session/least-size.ts'
import type { Check, CheckedPlan, CheckedSession, Finding } from './checked-plan.ts'
import { findSessions } from './checked-plan.ts'

export const specificRhythm: Check = (checked) => [
  ...gapsOf(checked, (one) => isThreshold(one) || isVo2(one), AEROBIC_UNTIL_DAYS)
    .filter(({ days }) => days > AEROBIC_GAP_DAYS)
    .map(({ from, days }) => ({
      ids: [weekOf(checked, from)],
      detail: message('broken.no-threshold-for', { days, fromDay: from }),
    })),
  ...gapsOf(checked, isMilePace, 1)
    .filter(({ to, days }) => days > mostDays(checked, to))
    .map(({ from, days }): Finding => ({
      ids: [weekOf(checked, from)],
      detail: message('broken.no-mile-pace-for', { days, fromDay: from }),
    })),
]

function mostDays({ plan }: CheckedPlan, to: CalendarDay): number {
  return daysBetween(to, plan.raceDay) < LATE_DAYS ? MILE_GAP_LATE_DAYS : MILE_GAP_DAYS
}

function gapsOf(
  { plan, sessions }: CheckedPlan,
  counts: (session: CheckedSession) => boolean,
  untilDays: number,
): readonly Gap[] {
  const days = sessions.filter(counts).map(({ day }) => day)
  return specificStretches(plan, untilDays).flatMap(({ from, to }) => gapsBetween(days, from, to))
}

function weekOf({ weeks }: CheckedPlan, day: CalendarDay): string {
  const week = weeks.findLast(({ week: { startDay } }) => startDay <= day)
  return week?.id ?? 'plan'
}

export const noScraps: Check = (checked) =>
  findSessions(checked, ({ role, workout }) =>
    role === 'quality' && isBelowLeast(workout, checked.request)
      ? message('broken.below-least')
      : null,
  )
