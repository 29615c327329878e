import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { answerHeld } from './answer-held-change.ts'
import { readAthleteView as read } from './athlete-view.ts'
import { giveToGroup, moveForGroup } from './group-edits.ts'
import { giveWeekToGroup } from './give-week.ts'
import { giveWorkout, moveDay, readAthleteView, undoForGroup } from './group-schema.ts'
import { proposeMeetTo } from './propose-meet.ts'
import { giveWeek } from './saved-week-schema.ts'
import { answerHeldChange } from './schema.ts'
import { proposeMeet } from './season-schema.ts'
import { undoChangesForGroup } from './undo-for-group.ts'

/** The coach's bench, as far as it needs the model: an athlete's page, group sessions, held changes. */
export function coachingRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readAthleteView,
      handler: ({ caller }) => read(context, caller),
    })
    app.route({
      ...giveWorkout,
      handler: async ({ caller, body }) => ({
        items: await giveToGroup(context, { caller, ...body }),
      }),
    })
    app.route({
      ...moveDay,
      handler: async ({ caller, body }) => ({
        items: await moveForGroup(context, { caller, ...body }),
      }),
    })
    app.route({
      ...giveWeek,
      handler: async ({ caller, body }) => ({
        items: await giveWeekToGroup(context, { caller, ...body }),
      }),
    })
    app.route({
      ...undoForGroup,
      handler: async ({ caller, body }) => ({
        items: await undoChangesForGroup(context, caller, body.given),
      }),
    })
    app.route({
      ...proposeMeet,
      handler: async ({ caller, params, body }) => ({
        items: await proposeMeetTo(context, { caller, meetId: params.id, ...body }),
      }),
    })
    app.route({
      ...answerHeldChange,
      handler: async ({ caller, params, body }) => ({
        left: await answerHeld(context, caller, { id: params.id, ...body }),
      }),
    })
  }
}
