import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadSettings, storeSettings } from '../settings/index.ts'
import { answerAfterMile } from './answer-way-back.ts'
import { readWayBackOf } from './read-way-back.ts'
import { answerWayBack, readWayBack, saveWish } from './schema.ts'

export function wayBackRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readWayBack,
      handler: (request) => readWayBackOf(context, request.caller.athleteId),
    })
    app.route({
      ...answerWayBack,
      handler: async (request) => {
        const { athleteId } = request.caller
        await answerAfterMile(context, athleteId, request.body.answer)
        return readWayBackOf(context, athleteId)
      },
    })
    app.route({
      ...saveWish,
      handler: async (request) => {
        const { athleteId } = request.caller
        const settings = await loadSettings(context.store.database, athleteId)
        const mileCase = { ...settings.mileCase, longRace: request.body.race }
        await storeSettings(context, athleteId, { ...settings, mileCase })
        return readWayBackOf(context, athleteId)
      },
    })
  }
}
