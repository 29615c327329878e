/** A session on another day near by, where every rule holds. */
import { weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { keepLimit } from './day-limit.ts'
import type { DayLimit } from './day-limit.ts'
import { keyOf, openViolations } from './open-violations.ts'
import type { Situation } from './situation.ts'

/**
 * The plan with the session on the first of these days that keeps every safety rule, every limit and
 * the runner's days; an easy run of that day gives way. `null` when there is none.
 */
export function moveWithin(
  plan: Plan,
  session: PlannedSession,
  days: readonly CalendarDay[],
  held: { readonly situation: Situation; readonly limits: readonly DayLimit[] },
): Plan | null {
  const { situation, limits } = held
  const before = new Set(openViolations(plan, situation).map(keyOf))
  for (const day of days) {
    const candidate = movedTo(plan, session, day, situation)
    if (candidate === null) continue
    if (limits.some((limit) => keepLimit(candidate, limit, situation) !== candidate)) continue
    const broken = openViolations(candidate, situation)
    if (broken.every((violation) => before.has(keyOf(violation)))) return candidate
  }
  return null
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
