import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { PlanView } from './plan-schema.ts'

const DAYS_BEFORE = 13
const DAYS_AFTER = 14

/**
 * The plan with the details of the weeks that a runner looks at: the last one, this one and the next two;
 * before a plan begins its first weeks, after it its last ones. The others keep their totals.
 */
export function nearWeeksOnly(plan: PlanView, today: CalendarDay): PlanView {
  const lastDay = plan.weeks.at(-1)?.startDay ?? plan.startDay
  const around = today < plan.startDay ? plan.startDay : today > lastDay ? lastDay : today
  const [from, to] = [addDays(around, -DAYS_BEFORE), addDays(around, DAYS_AFTER)]
  return {
    ...plan,
    weeks: plan.weeks.map((week) =>
      week.startDay >= from && week.startDay <= to
        ? week
        : { ...week, detailed: false, sessions: [], runs: [], strength: [], explain: [] },
    ),
  }
}
