import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { readPainOf } from './read-pain.ts'
import { readPainHistory } from './schema.ts'

export function painRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readPainHistory,
      handler: ({ caller, query }) => readPainOf(context, caller.athleteId, query.weeks),
    })
  }
}
