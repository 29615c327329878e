import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { logTypedRun } from './log-typed-run.ts'
import { logRun } from './schema.ts'

export function typedRunRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...logRun,
      handler: async ({ caller, body }) => ({
        id: await logTypedRun(context, caller.athleteId, body),
      }),
    })
  }
}
