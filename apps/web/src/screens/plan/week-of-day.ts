import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { ActivitySummary } from '../../api/activities.ts'
import type { PlanView } from '../../api/plan.ts'
import type { WeekOfRows } from './week-rows.tsx'

type RecordedRun = Pick<ActivitySummary, 'id' | 'localDay' | 'distanceM' | 'movedS'>

/** The week of the plan that holds a day; outside of the plan, a week with the runs that were recorded. */
export function weekOfDay(
  plan: PlanView,
  day: string,
  recorded: readonly RecordedRun[],
): WeekOfRows {
  const planned = plan.weeks.find(({ startDay }) => day >= startDay && day < addDays(startDay, 7))
  if (planned !== undefined) return planned
  const runs = recorded.map(({ id, localDay, distanceM, movedS }) => ({
    activityId: id,
    day: localDay,
    distanceM,
    movingTimeS: movedS,
    fastM: 0,
    sessionId: null,
  }))
  return { startDay: mondayOf(day), sessions: [], strength: [], runs }
}
