import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { chooseExported } from './exported-mornings.ts'
import { readMorningsOf } from './read-mornings.ts'
import { chooseMornings, readMornings } from './schema.ts'

export function morningRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readMornings,
      handler: ({ caller }) => readMorningsOf(context, caller.athleteId),
    })
    app.route({
      ...chooseMornings,
      handler: async ({ caller, body }) => {
        await chooseExported(context, caller.athleteId, body.choice)
        return readMorningsOf(context, caller.athleteId)
      },
    })
  }
}
