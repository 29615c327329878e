import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadSettings, storeSettings } from '../settings/index.ts'
import { readMileCase } from './read-case.ts'
import { answerCase, readCase } from './schema.ts'

export function caseRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readCase,
      handler: (request) => readMileCase(context, request.caller.athleteId),
    })
    app.route({
      ...answerCase,
      handler: async (request) => {
        const { athleteId } = request.caller
        const settings = await loadSettings(context.store.database, athleteId)
        await storeSettings(context, athleteId, { ...settings, mileCase: request.body })
        return readMileCase(context, athleteId)
      },
    })
  }
}
