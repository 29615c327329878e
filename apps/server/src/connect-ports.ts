import type { Context } from './context.ts'
import { followUp } from './daily/follow-ups.ts'
import { forgetWatchedNames } from './daily/watch-folder.ts'
import { setDrill } from './features/adaptation/index.ts'
import { isImporting } from './features/imports/index.ts'
import { judgeResults } from './features/estimate/index.ts'
import { bringCalendarUpToDate, loadRevision, plannedSessionOf } from './features/plan/index.ts'
import { readSensor } from './features/today/index.ts'
import { announce } from './features/webhooks/index.ts'
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
      if (await isImporting(context(), athleteId))
        context().events.changed(athleteId, 'results', 'estimate')
      else await followResults(context(), athleteId)
    },
    sensorOfToday: (athleteId) => sensorOfToday(context(), athleteId),
    announceToday: (athleteId, today) =>
      announce(context(), athleteId, {
        event: 'session.today',
        key: today,
        data: () => sensorOfToday(context(), athleteId),
      }),
    announce: (athleteId, announcement) => announce(context(), athleteId, announcement),
    followMornings: async (athleteId) => {
      if (await isImporting(context(), athleteId)) return
      await followUp(context(), 'morning', athleteId)
    },
    setDrill: (athleteId, asked) => setDrill(context(), athleteId, asked),
    planStart: async (athleteId) => {
      const current = await loadRevision(context().store.database, athleteId, 'latest')
      return current?.kept?.plan.startDay ?? null
    },
    followForm: async (athleteId) => {
      if (await isImporting(context(), athleteId)) return
      await followUp(context(), 'form', athleteId)
    },
    followActivities: (athleteId, ending) => followUp(context(), 'activities', athleteId, ending),
    followRestore: (athleteId) => followUp(context(), 'restore', athleteId),
    followSharing: (athleteId) => {
      followUp(context(), 'start', athleteId).catch((error: unknown) => {
        context().log.warn({ err: error }, 'the forecasts of an athlete could not be kept')
      })
    },
    followDeletion: () => forgetWatchedNames(context()),
  }
}

/** The answer to a typed result does not wait for the thread of the model: an event tells when the plan has followed. */
async function followResults(context: Context, athleteId: string): Promise<void> {
  const followed = followUp(context, 'results', athleteId)
  if (context.model === null) return followed
  followed.catch((error: unknown) => {
    // The result is kept, and the morning's look tries again.
    context.log.error({ err: error }, 'the plan could not follow a result')
  })
}

/** Today is worked out from the estimate: on the thread of the model, where there is one. */
async function sensorOfToday(context: Context, athleteId: string): Promise<object> {
  if (context.model === null) return readSensor(context, athleteId)
  const { body } = await context.model.answer({
    method: 'GET',
    url: '/api/v1/today/sensor',
    language: undefined,
    caller: { accountId: '', athleteId, session: null, grant: null, key: null },
    body: undefined,
  })
  return JSON.parse(new TextDecoder().decode(body)) as object
}
