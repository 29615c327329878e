import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { readHistoryOf } from './read-history.ts'
import { readHistory } from './schema.ts'

export function historyRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readHistory,
      handler: (request) => readHistoryOf(context, request.caller.athleteId),
    })
  }
}
