import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { Plan, PlannedSession } from '@bell-lap/plan/model/plan'

/** The hardest session of a day, then the longest; none on a rest day. */
export function mainOn(plan: Plan, day: CalendarDay): PlannedSession | undefined {
  return sessionsOf(plan)
    .filter((session) => session.day === day && session.role !== 'rest')
    .toSorted((a, b) => Number(b.hard) - Number(a.hard) || b.distanceM - a.distanceM)[0]
}
