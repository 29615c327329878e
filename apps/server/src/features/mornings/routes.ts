import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { readMorningsOf } from './read-mornings.ts'
import { readMornings } from './schema.ts'

export function morningRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readMornings,
      handler: ({ caller }) => readMorningsOf(context, caller.athleteId),
    })
  }
}
