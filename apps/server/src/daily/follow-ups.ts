import type { Context } from '../context.ts'
import { adaptPlan, followReports } from '../features/adaptation/index.ts'
import { keepMileDay } from '../features/squad/index.ts'
import { readTodayOf } from '../features/today/index.ts'
import type { FollowUp } from '../model/model-messages.ts'
import { followActivities } from './follow-activities.ts'
import { followRestore } from './follow-restore.ts'

/** `ending` is the import whose end this follows. */
type DoFollowUp = (context: Context, athleteId: string, ending?: string) => Promise<void>

/** What follows a change and needs the model; each can be repeated. */
export const FOLLOW_UPS: Readonly<Record<FollowUp, DoFollowUp>> = {
  results: async (context, athleteId) => {
    await adaptPlan(context, athleteId)
    await keepMileDay(context, athleteId)
    context.events.changed(athleteId, 'results', 'estimate', 'plan')
  },
  form: async (context, athleteId) => {
    await adaptPlan(context, athleteId)
    context.events.changed(athleteId, 'plan')
  },
  activities: async (context, athleteId, ending) => {
    await followActivities(context, athleteId, ending)
    await keepMileDay(context, athleteId)
  },
  restore: followRestore,
  morning: async (context, athleteId) => {
    await followReports(context, athleteId)
    await keepMileDay(context, athleteId)
  },
  start: async (context, athleteId) => {
    await readTodayOf(context, athleteId)
    await keepMileDay(context, athleteId)
  },
}

/** Does it on the thread of the model where there is one, and ends when it is done. */
export function followUp(
  context: Context,
  name: FollowUp,
  athleteId: string,
  ending?: string,
): Promise<void> {
  const { model } = context
  return model === null
    ? FOLLOW_UPS[name](context, athleteId, ending)
    : model.follow(name, athleteId, ending)
}
