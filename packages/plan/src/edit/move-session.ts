import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { INVARIANTS } from '../invariants/invariants.ts'
import type { Plan, PlannedSession, PlanRequest, Violation } from '../model/plan.ts'
import { staysBeside } from './apply-edit.ts'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'

export type MoveResult =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly violations: readonly BrokenRule[] }

/** A broken safety rule, or why this session is not moved to that day (0). */
export interface BrokenRule extends Pick<Violation, 'invariant' | 'offendingIds'> {
  readonly name: Message
  readonly detail: Message
}

const HARD: ReadonlySet<number> = new Set(
  INVARIANTS.filter(({ kind }) => kind === 'hard').map(({ number }) => number),
)

/**
 * Moves a session to a day of the plan; a session of that day changes places with it. Refused when
 * a hard safety rule is broken that was not broken before, when the day is outside the plan, when
 * the session is unknown, or when it is the race.
 *
 * @example
 * import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
 * const onTuesday = (plan: Plan, request: PlanRequest) =>
 *   moveSession(plan, request, 'w1-long', '2026-12-01')
 */
export function moveSession(
  plan: Plan,
  request: PlanRequest,
  sessionId: string,
  day: CalendarDay,
): MoveResult {
  const sessions = sessionsOf(plan)
  const session = sessions.find(({ id }) => id === sessionId)
  if (session === undefined) return refuse(sessionId, message('edit.no-session'))
  const refusal = whyNotMoved(plan, session, day)
  if (refusal !== null) return refuse(sessionId, refusal)
  const other = sessions.find(
    (each) => each.day === day && each.id !== sessionId && !staysBeside(each, session),
  )
  if (other !== undefined && other.day === plan.raceDay) {
    return refuse(sessionId, message('edit.race-day'))
  }
  const dayOf = (each: PlannedSession): CalendarDay => {
    if (each.id === sessionId) return day
    return each.id === other?.id ? session.day : each.day
  }
  const moved = withSessions(
    plan,
    sessions.map((each) => ({ ...each, day: dayOf(each) })),
  )
  const before = new Set(checkInvariants(plan, request).map(keyOf))
  const violations = checkInvariants(moved, request).filter(
    (violation) => HARD.has(violation.invariant) && !before.has(keyOf(violation)),
  )
  return violations.length === 0 ? { ok: true, plan: moved } : { ok: false, violations }
}

function whyNotMoved(plan: Plan, session: PlannedSession, day: CalendarDay): Message | null {
  if (session.day === plan.raceDay || day === plan.raceDay) return message('edit.race-day')
  const end = addDays(plan.startDay, 7 * plan.weeks.length)
  if (day < plan.startDay || day >= end || day > plan.raceDay) return message('edit.day-outside')
  return null
}

function refuse(sessionId: string, detail: Message): MoveResult {
  const name = message('edit.stays-inside')
  return { ok: false, violations: [{ invariant: 0, name, offendingIds: [sessionId], detail }] }
}

function keyOf({ invariant, offendingIds }: Violation): string {
  return `${invariant} ${[...offendingIds].sort().join(' ')}`
}
