/** A plan with everything worked out that the invariants look at. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import { isExempt } from '../ledger/training-ledger.ts'
import type { DoneWeek, Progress } from '../ledger/training-ledger.ts'
import { sessionFacts } from '../ledger/session-facts.ts'
import type { SessionFacts } from '../ledger/session-facts.ts'
import type { BodyLimit } from '../ledger/body-limit.ts'
import { returnsIn } from '../ledger/breaks.ts'
import type { Return } from '../ledger/breaks.ts'
import type { Plan, PlannedSession, PlanRequest, PlanWeek } from '../model/plan.ts'
import { beginsWithLeadIn } from '../model/week-numbers.ts'

export interface CheckedSession extends PlannedSession {
  readonly facts: SessionFacts
  readonly weekIndex: number
}

export interface CheckedWeek {
  readonly week: PlanWeek
  readonly id: string
  readonly leadIn: boolean
  readonly sessions: readonly CheckedSession[]
  readonly done: DoneWeek
  /** What was known when the week began. */
  readonly before: Progress
}

/** What the runner told that limits the plan, beside the request. */
export interface Told {
  /** Days after it lie ahead. */
  readonly today: CalendarDay
  readonly limits: readonly BodyLimit[]
  /** Days without recordings, of which nothing is known: they are no rest. */
  readonly unknown: readonly { readonly day: CalendarDay; readonly lastDay: CalendarDay }[]
}
export const NOTHING_TOLD: Told = { today: '', limits: [], unknown: [] }

export interface CheckedPlan {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly told: Told
  /** After days without a run, whatever they came from. */
  readonly returns: readonly Return[]
  readonly weeks: readonly CheckedWeek[]
  /** In order of days. */
  readonly sessions: readonly CheckedSession[]
  readonly hard: readonly CheckedSession[]
}

export interface Finding {
  readonly ids: readonly string[]
  readonly detail: Message
}

export type Check = (checked: CheckedPlan) => readonly Finding[]

export interface Invariant {
  /** Number in the list of safety invariants. */
  readonly number: number
  readonly name: Message
  /** A move that breaks a hard rule is refused; a soft one is only told. */
  readonly kind: 'hard' | 'soft'
  readonly check: Check
}

/** Works out the facts of every session once. */
export function checkedPlan(plan: Plan, request: PlanRequest, told: Told): CheckedPlan {
  const leadIn = beginsWithLeadIn(plan)
  let before: Progress = { request, sessions: [], weeks: [] }
  const weeks = plan.weeks.map((week): CheckedWeek => {
    const sessions = [...week.sessions].sort(byDay).map((session) => ({
      ...session,
      facts: sessionFacts(session.workout, request.ability),
      weekIndex: week.index,
    }))
    const done = doneWeek(week, sessions, leadIn && week.index === 0)
    const checked = { week, id: `w${week.index}`, leadIn: done.leadIn, sessions, done, before }
    before = {
      request,
      sessions: [...before.sessions, ...sessions],
      weeks: [...before.weeks, done],
    }
    return checked
  })
  const sessions = weeks.flatMap((week) => week.sessions)
  const ordered = [...sessions].sort(byDay)
  const { today, history } = request
  const returns = returnsIn(
    ordered.filter(({ role }) => role !== 'rest').map(({ day }) => day),
    { today, runFreeDays: history.runFreeDays },
    told.unknown,
  )
  const hard = ordered.filter((session) => session.hard)
  return { plan, request, told, returns, weeks, sessions: ordered, hard }
}

/** In order of days; of two on a day the main one stays first. */
function byDay(a: PlannedSession, b: PlannedSession): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}

function doneWeek(week: PlanWeek, sessions: readonly CheckedSession[], leadIn: boolean): DoneWeek {
  const sum = (value: (session: CheckedSession) => number) =>
    sessions.reduce((total, session) => total + value(session), 0)
  return {
    km: sum(({ facts }) => facts.distanceM) / 1000,
    fastM: sum((session) => (isExempt(session) ? 0 : session.facts.weekFastM)),
    hillS: sum(({ facts }) => facts.hillS),
    achilles: sum(({ facts }) => facts.achilles),
    achillesTraining: sum((session) => (isExempt(session) ? 0 : session.facts.achilles)),
    leadIn,
    cutBack: week.cutBack,
  }
}

/** Several invariants look back from the same days; each is worked out once. */
const ON_DAYS = new WeakMap<CheckedPlan, Map<CalendarDay, Progress>>()

/** What was known on the morning of a day: earlier weeks and the days before it in its week. */
export function progressOn(checked: CheckedPlan, day: CalendarDay): Progress {
  const days = ON_DAYS.get(checked) ?? new Map<CalendarDay, Progress>()
  ON_DAYS.set(checked, days)
  const progress = days.get(day) ?? {
    request: checked.request,
    sessions: before(checked.sessions, day),
    weeks: [],
  }
  days.set(day, progress)
  return progress
}

/** Of sessions in order of days, those before a day. */
function before(sessions: readonly CheckedSession[], day: CalendarDay): readonly CheckedSession[] {
  const first = sessions.findIndex((session) => session.day >= day)
  return first < 0 ? sessions : sessions.slice(0, first)
}

/** One finding for everything in a list that breaks a rule. */
export function findEach<T>(
  values: readonly T[],
  breaks: (value: T) => Message | null,
  idOf: (value: T) => string,
): readonly Finding[] {
  return values.flatMap((value) => {
    const detail = breaks(value)
    return detail === null ? [] : [{ ids: [idOf(value)], detail }]
  })
}

export function findSessions(
  checked: CheckedPlan,
  breaks: (session: CheckedSession) => Message | null,
): readonly Finding[] {
  return findEach(checked.sessions, breaks, (session) => session.id)
}

export function findWeeks(
  checked: CheckedPlan,
  breaks: (week: CheckedWeek) => Message | null,
): readonly Finding[] {
  return findEach(checked.weeks, breaks, (week) => week.id)
}
