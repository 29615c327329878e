/** Where the runner stands this morning: what was run, what was missed, what is still to come. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { returnsIn } from '../ledger/breaks.ts'
import type { Return } from '../ledger/breaks.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import type { Ability, Plan, PlannedSession, PlanRequest } from '../model/plan.ts'
import type { PlanChange } from './plan-change.ts'
import type { SessionDone, TrainingEvent } from '../model/training-event.ts'
import { eventsOf } from '../model/training-event.ts'

/** A change of an earlier day that stands. */
type Made = Pick<PlanChange, 'key' | 'rule' | 'evidence' | 'sessions' | 'strength'>

export interface Situation {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly events: readonly TrainingEvent[]
  readonly today: CalendarDay
  readonly done: readonly SessionDone[]
  /** Past sessions of the plan that were not run, or were said to be left out. */
  readonly missed: readonly PlannedSession[]
  /** Whole days since the last run; the history before the plan counts. */
  readonly runFreeDays: number
  readonly lastRunDay: CalendarDay | null
  readonly usualWeekKm: number
  /** What the curve says today, where the caller knows it. */
  readonly abilityNow: Ability | null
  readonly pinnedIds: readonly string[]
  /** Changes of the rules that stand, in the order they were made. */
  readonly made: readonly Made[]
  /** Returns to running after four days or more without a run, with what the plan holds now. */
  readonly returns: readonly Return[]
  /** Days without recordings, of which nothing is known. */
  readonly unknown: readonly { readonly day: CalendarDay; readonly lastDay: CalendarDay }[]
  /** Can still be changed: today or later, not run, not said to be left out. */
  readonly isOpen: (session: { readonly id: string; readonly day: CalendarDay }) => boolean
}

const NOTHING_MADE: readonly Made[] = []

/**
 * Reads the situation from the plan and everything that happened up to today.
 *
 * @example
 * import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
 * const openToday = (plan: Plan, request: PlanRequest) =>
 *   openSessions(situationOf(plan, request, { events: [] }, '2026-11-29'))
 */
export function situationOf(
  plan: Plan,
  request: PlanRequest,
  record: {
    readonly events: readonly TrainingEvent[]
    readonly abilityNow?: Ability | null
    readonly pinnedIds?: readonly string[]
    readonly made?: readonly Made[]
  },
  today: CalendarDay,
): Situation {
  const { events } = record
  const done = eventsOf(events, 'session-done').filter(({ day }) => day <= today)
  const doneIds = new Set(done.flatMap(({ sessionId }) => sessionId ?? []))
  // By day as well: a session that was left out and then moved is planned again.
  const leftOut = new Set(
    eventsOf(events, 'session-missed').map(({ sessionId, day }) => `${sessionId} ${day}`),
  )
  const gaps = eventsOf(events, 'device-gap')
  const unknown = (day: CalendarDay) => gaps.some((gap) => day >= gap.day && day <= gap.lastDay)
  const isOpen = ({ id, day }: { readonly id: string; readonly day: CalendarDay }) =>
    day >= today && !doneIds.has(id) && !leftOut.has(`${id} ${day}`)
  const missed = sessionsOf(plan).filter(
    ({ id, day, role }) =>
      role !== 'rest' &&
      !doneIds.has(id) &&
      (leftOut.has(`${id} ${day}`) || (day < today && day >= request.today && !unknown(day))),
  )
  const lastRunDay = done.at(-1)?.day ?? null
  const since = lastGapDay(gaps, today)
  const last =
    [lastRunDay, since]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  return {
    plan,
    request,
    events,
    today,
    done,
    missed,
    lastRunDay,
    runFreeDays: runFreeDaysSince(last, request, today),
    usualWeekKm: usualWeekKm(request.history),
    abilityNow: record.abilityNow ?? null,
    pinnedIds: record.pinnedIds ?? [],
    made: record.made ?? NOTHING_MADE,
    unknown: gaps,
    returns: returnsIn(
      [
        ...done.map(({ day }) => day),
        ...sessionsOf(plan).flatMap((one) => (one.role !== 'rest' && isOpen(one) ? one.day : [])),
      ],
      { today: request.today, runFreeDays: request.history.runFreeDays },
      gaps,
    ),
    isOpen,
  }
}

function runFreeDaysSince(
  last: CalendarDay | null,
  { history, today: start }: PlanRequest,
  today: CalendarDay,
): number {
  return last === null
    ? history.runFreeDays + Math.max(0, daysBetween(start, today))
    : Math.max(0, daysBetween(last, today) - 1)
}

function lastGapDay(
  gaps: readonly { readonly lastDay: CalendarDay }[],
  today: CalendarDay,
): CalendarDay | null {
  return (
    gaps
      .map(({ lastDay }) => lastDay)
      .filter((day) => day < today)
      .sort()
      .at(-1) ?? null
  )
}

/** The sessions that can still be changed, from a day on, in order. */
export function openSessions(
  { plan, isOpen, today }: Situation,
  from: CalendarDay = today,
): readonly PlannedSession[] {
  return sessionsOf(plan).filter((session) => isOpen(session) && session.day >= from)
}

/** The next quality session that can still be changed, if one is due within so many days. */
export function nextQuality(situation: Situation, withinDays: number): PlannedSession | undefined {
  const until = addDays(situation.today, withinDays)
  return openSessions(situation).find(({ role, day }) => role === 'quality' && day <= until)
}

/** Kilometres of a usual single run. */
export function usualRunKm({ request, usualWeekKm: week }: Situation): number {
  return week / Math.max(3, Math.min(7, Math.round(request.availability.runsPerWeek)))
}
