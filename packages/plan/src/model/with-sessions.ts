/** A plan with other sessions, each in the week it belongs to and the sums of the weeks kept true. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CrossSession, Plan, PlannedSession, PlanWeek, StrengthSession } from './plan.ts'

/**
 * All sessions of a plan, week after week.
 *
 * @example
 * import type { Plan } from '@bell-lap/plan/model/plan'
 * const hardDays = (plan: Plan) => sessionsOf(plan).filter(({ hard }) => hard)
 */
export function sessionsOf(plan: Plan): readonly PlannedSession[] {
  return plan.weeks.flatMap((week) => week.sessions)
}

export function strengthOf(plan: Plan): readonly StrengthSession[] {
  return plan.weeks.flatMap((week) => week.strength)
}

/** Cross-training of a plan, week after week. */
export function crossOf(plan: Plan): readonly CrossSession[] {
  return plan.weeks.flatMap((week) => week.cross ?? [])
}

/** Puts a list of cross-training sessions in place of all; weeks that hold the same ones stay as they are. */
export function withCross(plan: Plan, cross: readonly CrossSession[]): Plan {
  const weeks = plan.weeks.map((week): PlanWeek => {
    const end = addDays(week.startDay, 7)
    const own = cross.filter(({ day }) => day >= week.startDay && day < end)
    const was = week.cross ?? []
    if (own.length === was.length && own.every((one, i) => one === was[i])) return week
    const { cross: _, ...rest } = week
    return own.length === 0
      ? rest
      : { ...rest, cross: own.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
  })
  return weeks.every((week, i) => week === plan.weeks[i]) ? plan : { ...plan, weeks }
}

/** Puts a list of sessions in place of all sessions; weeks that hold the same ones stay as they are. */
export function withSessions(plan: Plan, sessions: readonly PlannedSession[]): Plan {
  const weeks = plan.weeks.map((week): PlanWeek => {
    const end = addDays(week.startDay, 7)
    const own = sessions
      .filter(({ day }) => day >= week.startDay && day < end)
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    const same =
      own.length === week.sessions.length && own.every((one, i) => one === week.sessions[i])
    if (same) return week
    const sum = (value: (session: PlannedSession) => number) =>
      own.reduce((total, session) => total + value(session), 0)
    return {
      ...week,
      sessions: own,
      distanceM: sum(({ distanceM }) => distanceM),
      fastM: sum(({ fastM }) => fastM),
    }
  })
  return weeks.every((week, i) => week === plan.weeks[i]) ? plan : { ...plan, weeks }
}

export function withStrength(plan: Plan, strength: readonly StrengthSession[]): Plan {
  const weeks = plan.weeks.map((week): PlanWeek => {
    const end = addDays(week.startDay, 7)
    const own = strength.filter(({ day }) => day >= week.startDay && day < end)
    const same =
      own.length === week.strength.length && own.every((one, i) => one === week.strength[i])
    return same ? week : { ...week, strength: own }
  })
  return weeks.every((week, i) => week === plan.weeks[i]) ? plan : { ...plan, weeks }
}
