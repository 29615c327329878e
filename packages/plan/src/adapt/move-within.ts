/** A session on another day near by, where every rule holds. */
import { addDays, daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { AS_A_MOVE } from './as-planned.ts'
import { keepLimit } from './day-limit.ts'
import type { DayLimit } from './day-limit.ts'
import { keyOf, openViolations } from './open-violations.ts'
import { diffPlans } from './plan-change.ts'
import type { MadeChange } from './rule.ts'
import type { Situation } from './situation.ts'

interface Held {
  readonly situation: Situation
  readonly limits: readonly DayLimit[]
}

/**
 * The plan with the session on the first of these days that keeps every safety rule, every limit and
 * the runner's days; an easy run of that day gives way. `null` when there is none.
 */
export function moveWithin(
  plan: Plan,
  session: PlannedSession,
  days: readonly CalendarDay[],
  held: Held,
): Plan | null {
  for (const day of days) {
    const candidate = movedTo(plan, session, day, held.situation)
    if (candidate !== null && isSafe(candidate, plan, held)) return candidate
  }
  return null
}

/** The other hard session is looked for so long after the day, and waits so long for it at most. */
const NEXT_WITHIN_DAYS = 1
const WAITS_DAYS = [1, 2] as const

/**
 * The same where the next hard session stands too near to the days: it waits a day or two, so that both are run whole.
 * `null` when there is none, or when that breaks a rule.
 */
export function moveBoth(
  plan: Plan,
  session: PlannedSession,
  days: readonly CalendarDay[],
  held: Held,
): { readonly plan: Plan; readonly waits: PlannedSession; readonly until: CalendarDay } | null {
  const { situation } = held
  for (const day of days) {
    const next = sessionsOf(plan).find((other) => {
      const ahead = daysBetween(day, other.day)
      const isNear = ahead >= 0 && ahead <= NEXT_WITHIN_DAYS
      return other.role === 'quality' && other.hard && isNear && other.id !== session.id
    })
    if (next === undefined || !situation.isOpen(next)) continue
    for (const wait of WAITS_DAYS) {
      const until = addDays(next.day, wait)
      const waited = movedTo(plan, next, until, situation)
      const both = waited === null ? null : movedTo(waited, session, day, situation)
      if (both !== null && isSafe(both, plan, held)) return { plan: both, waits: next, until }
    }
  }
  return null
}

/** Every limit and every rule holds that held before; the week is judged with the easy runs that give way. */
function isSafe(candidate: Plan, plan: Plan, { situation, limits }: Held): boolean {
  if (limits.some((limit) => keepLimit(candidate, limit, situation) !== candidate)) return false
  const before = new Set(openViolations(plan, situation).map(keyOf))
  const move: MadeChange = { ...AS_A_MOVE, ...diffPlans(plan, candidate) }
  const after = { ...situation, made: [...situation.made, move] }
  return openViolations(candidate, after).every((violation) => before.has(keyOf(violation)))
}

function movedTo(
  plan: Plan,
  session: PlannedSession,
  day: CalendarDay,
  { request, today, done, pinnedIds }: Situation,
): Plan | null {
  const { days, blockedDays } = request.availability
  if (day < today || day >= plan.raceDay || blockedDays.includes(day)) return null
  if (!days.includes(weekdayOf(day)) || done.some((run) => run.day === day)) return null
  const there = sessionsOf(plan).filter((one) => one.day === day && one.id !== session.id)
  if (there.some(({ role }) => role !== 'easy' && role !== 'rest')) return null
  if ([session, ...there].some(({ id }) => pinnedIds.includes(id))) return null
  const others = sessionsOf(plan).filter((one) => one.id !== session.id && !there.includes(one))
  return withSessions(plan, [...others, { ...session, day }])
}
