import type { Context } from './context.ts'
import { followActivities } from './daily/follow-activities.ts'
import { followRestore } from './daily/follow-restore.ts'
import { forgetWatchedNames } from './daily/watch-folder.ts'
import { adaptPlan, followReports, setDrill } from './features/adaptation/index.ts'
import { isImporting } from './features/imports/index.ts'
import { judgeResults } from './features/estimate/index.ts'
import { bringCalendarUpToDate, loadRevision, plannedSessionOf } from './features/plan/index.ts'
import type { Ports } from './ports.ts'

/**
 * Who answers each port. `context` is asked for late: it holds the ports itself. While an import waits or
 * runs, the plan is left alone: half of the runs look like missed sessions, and the last import adapts it
 * when it ends. What the runner reports of the body does not go through here and never waits.
 */
export function connectPorts(context: () => Context): Ports {
  return {
    judgeResults: (athleteId) => judgeResults(context(), athleteId),
    plannedSessionOf: (athleteId, activityId) => plannedSessionOf(context(), athleteId, activityId),
    bringCalendarUpToDate: (athleteId) => bringCalendarUpToDate(context(), athleteId),
    followResults: async (athleteId) => {
      if (await isImporting(context(), athleteId)) return
      await adaptPlan(context(), athleteId)
    },
    followMornings: async (athleteId) => {
      if (await isImporting(context(), athleteId)) return
      await followReports(context(), athleteId)
    },
    setDrill: (athleteId, asked) => setDrill(context(), athleteId, asked),
    planStart: async (athleteId) => {
      const current = await loadRevision(context().store.database, athleteId, 'latest')
      return current?.kept?.plan.startDay ?? null
    },
    followForm: async (athleteId) => {
      if (await isImporting(context(), athleteId)) return
      await adaptPlan(context(), athleteId)
      context().events.changed(athleteId, 'plan')
    },
    followActivities: (athleteId, ending) => followActivities(context(), athleteId, ending),
    followRestore: (athleteId) => followRestore(context(), athleteId),
    followDeletion: () => forgetWatchedNames(context()),
  }
}
