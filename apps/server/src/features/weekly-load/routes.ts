import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { readLoadOf } from './read-load.ts'
import { runSpikeOf } from './run-spike.ts'
import { readLoad, readRunSpike } from './schema.ts'

export function weeklyLoadRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readLoad,
      handler: (request) => readLoadOf(context, request.caller.athleteId),
    })
    app.route({
      ...readRunSpike,
      handler: ({ caller: { athleteId }, params }) =>
        runSpikeOf(context, { athleteId, id: params.id }),
    })
  }
}
