/**
 * The plan of who was cleared by a clinician: hills before flat speed (science G and H7, grade D). Uphill the legs
 * work hard at speeds that spare calf and hamstring; fast running on the flat waits three weeks (science D7: no mile
 * pace before three weeks without pain), sprints, bounds and speed endurance six (X).
 */
import { message } from '@bell-lap/units/message'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { PlanRequest } from '../model/plan.ts'
import { EVERYTHING, jumpsComeBack } from './body-limit.ts'
import type { BodyLimit } from './body-limit.ts'

export const FLAT_SPEED_AFTER_DAYS = 21
export const SPRINTS_AFTER_DAYS = 42

/** The same runner with a clearance; fast running from before the injury says nothing of what the legs are used to now. */
export function clearedRequest(request: PlanRequest, clearedOn: CalendarDay): PlanRequest {
  const { runner, history } = request
  const cleared = {
    ...request,
    runner: { ...runner, health: { ...runner.health, clearedOn } },
  }
  if (!isHillFirst(cleared)) return request
  return {
    ...cleared,
    history: {
      ...history,
      largestFastSession30dM: 0,
      largestFastSession90dM: 0,
      fastMetresLastWeekM: 0,
      mileSessions28d: 0,
      workDone: [],
    },
  }
}

/** Whether the plan stands on a clinician's clearance. */
export function isHillFirst({ runner: { health } }: Pick<PlanRequest, 'runner'>): boolean {
  const { clearedOn, needsClearance, injuredInLast12Weeks, calfAchillesHamstring12Weeks } = health
  const asks = needsClearance || injuredInLast12Weeks || calfAchillesHamstring12Weeks
  return clearedOn !== undefined && asks
}

/** The first day of the plan, the weeks behind it included. */
function startDay({ today, continues }: PlanRequest): CalendarDay {
  return addDays(today, -7 * (continues?.weeks.length ?? 0))
}

function isAfter(request: PlanRequest, day: CalendarDay, days: number): boolean {
  return !isHillFirst(request) || daysBetween(startDay(request), day) >= days
}

/** Whether a day may have fast repetitions on the flat; relaxed strides may stand before that. */
export function mayRunFastOnFlat(request: PlanRequest, day: CalendarDay): boolean {
  return isAfter(request, day, FLAT_SPEED_AFTER_DAYS)
}

/** Whether a day may have sprints, bounds, speed endurance or a trial of the engine's own. */
export function maySprint(request: PlanRequest, day: CalendarDay): boolean {
  return isAfter(request, day, SPRINTS_AFTER_DAYS)
}

/** Jumps, heavy legs and trials come back step by step. */
export function limitsOfClearance(request: PlanRequest): readonly BodyLimit[] {
  if (!isHillFirst(request)) return []
  const frame = { key: 'clearance', evidence: [], because: message('because.clearance') }
  const from = startDay(request)
  return [
    ...jumpsComeBack(frame, from, {
      heavyDays: FLAT_SPEED_AFTER_DAYS,
      jumpDays: SPRINTS_AFTER_DAYS,
    }),
    {
      ...frame,
      from,
      to: addDays(from, SPRINTS_AFTER_DAYS - 1),
      stage: 'after',
      strength: EVERYTHING,
      strides: true,
      trials: false,
    },
  ]
}
