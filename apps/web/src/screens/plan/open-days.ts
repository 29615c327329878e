import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { PlanSession, PlanView } from '../../api/plan.ts'
import { wasRun } from '../../words/plan-words.ts'

/** A day on which a session can still be typed, with the one that it would replace. */
export interface OpenDay {
  readonly day: CalendarDay
  readonly session: PlanSession | null
}

const DAYS_OFFERED = 28

/** The next four weeks of the plan from today: neither the race nor what was run. */
export function openDays(plan: PlanView, today: CalendarDay): readonly OpenDay[] {
  const sessions = plan.weeks.flatMap((week) => week.sessions).filter(({ role }) => role !== 'rest')
  const first = today > plan.startDay ? today : plan.startDay
  return Array.from({ length: DAYS_OFFERED }, (_, i) => addDays(first, i))
    .filter((day) => day < plan.raceDay)
    .flatMap((day): OpenDay[] => {
      const there = sessions.filter((one) => one.day === day)
      const [session] = there
      if (
        there.length > 1 ||
        (session !== undefined && wasRun(session)) ||
        session?.role === 'race'
      )
        return []
      return [{ day, session: session ?? null }]
    })
}
