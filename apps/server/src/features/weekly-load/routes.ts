import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { readLoadOf } from './read-load.ts'
import { readLoad } from './schema.ts'

export function weeklyLoadRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readLoad,
      handler: (request) => readLoadOf(context, request.caller.athleteId),
    })
  }
}
