/** A drafted week in the shape of the plan. */
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import type { PlannedSession, PlanRequest, PlanWeek } from '../model/plan.ts'
import type { Slotted, WeekOrder } from './frame/week-order.ts'
import { focusOf, whyFor } from './session-reason.ts'

/** The sessions with why they stand there, added up. Strength comes later. */
export function asWeek(
  order: WeekOrder,
  sessions: readonly Slotted[],
  request: PlanRequest,
): Omit<PlanWeek, 'strength'> {
  const { index, phase, startDay, leadIn } = order.frame
  const planned = sessions.map((session) => asSession(session, order, request))
  return {
    index,
    startDay,
    phase,
    cutBack: order.cutBack,
    distanceM: planned.reduce((sum, session) => sum + session.distanceM, 0),
    fastM: planned.reduce((sum, session) => sum + session.fastM, 0),
    focus: focusOf(phase, {
      base: request.goal.base,
      leadIn,
      cutBack: order.cutBack,
      taper: order.taper,
      returning: order.noQuality,
    }),
    sessions: planned,
  }
}

function asSession(session: Slotted, order: WeekOrder, request: PlanRequest): PlannedSession {
  const { workout, easier, facts, day, role, hard, slot, progression } = session
  const { priority, placedByEngine, second } = session
  return {
    id:
      slot === 'race' || (slot === 'test' && day === order.timeline.raceDay)
        ? 'race'
        : `w${order.frame.index}-${slot}`,
    day,
    role,
    ...(second === undefined ? {} : { second }),
    ...(priority === undefined ? {} : { priority }),
    ...(placedByEngine === undefined ? {} : { placedByEngine }),
    hard,
    workout,
    why: session.why ?? whyFor(session, order.frame.phase, request),
    ...(progression === undefined || progression === null ? {} : { progression }),
    evidenceGrade: sessionSpec(workout.sessionId).evidenceGrade,
    easier,
    distanceM: facts.distanceM,
    durationS: facts.durationS,
    fastM: facts.fastM,
    maximalM: facts.maximalM,
  }
}
