import type { Context } from './context.ts'
import { followActivities } from './daily/follow-activities.ts'
import { followRestore } from './daily/follow-restore.ts'
import { adaptPlan } from './features/adaptation/index.ts'
import { judgeResults } from './features/estimate/index.ts'
import { bringCalendarUpToDate, plannedSessionOf } from './features/plan/index.ts'
import type { Ports } from './ports.ts'

/** Who answers each port. `context` is asked for late: it holds the ports itself. */
export function connectPorts(context: () => Context): Ports {
  return {
    judgeResults: (athleteId) => judgeResults(context(), athleteId),
    plannedSessionOf: (athleteId, activityId) => plannedSessionOf(context(), athleteId, activityId),
    bringCalendarUpToDate: (athleteId) => bringCalendarUpToDate(context(), athleteId),
    followResults: async (athleteId) => {
      await adaptPlan(context(), athleteId)
    },
    followActivities: (athleteId) => followActivities(context(), athleteId),
    followRestore: (athleteId) => followRestore(context(), athleteId),
  }
}
