import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { changeSavedWeek, listSavedWeeks, removeSavedWeek, saveWeek } from './saved-week-schema.ts'
import { deleteSavedWeek, insertSavedWeek, loadSavedWeeks, updateSavedWeek } from './saved-weeks.ts'

/** Weeks that a coach saved; the routes that give one need the model. */
export function savedWeekRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listSavedWeeks,
      handler: async ({ caller }) => ({ items: await loadSavedWeeks(context, caller.accountId) }),
    })
    app.route({
      ...saveWeek,
      handler: async ({ caller, body }, reply) =>
        reply.code(201).send(await insertSavedWeek(context, caller.accountId, body)),
    })
    app.route({
      ...changeSavedWeek,
      handler: async ({ caller, params, body }) =>
        updateSavedWeek(context, caller.accountId, { id: params.id, ...body }),
    })
    app.route({
      ...removeSavedWeek,
      handler: async ({ caller, params }, reply) => {
        await deleteSavedWeek(context, caller.accountId, params.id)
        return reply.code(204).send(null)
      },
    })
  }
}
