import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { DELIVER_PLAN } from '../../jobs/kinds.ts'
import { readSettings, saveSettings } from './schema.ts'
import { loadSettings, storeSettings } from './store.ts'

export function settingsRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readSettings,
      handler: (request) => loadSettings(context.store.database, request.caller.athleteId),
    })
    app.route({
      ...saveSettings,
      handler: async (request) => {
        const { athleteId } = request.caller
        await storeSettings(context, athleteId, request.body)
        await context.jobs.addOnce(DELIVER_PLAN, athleteId, athleteId)
        context.events.changed(athleteId, 'settings', 'estimate')
        return loadSettings(context.store.database, athleteId)
      },
    })
  }
}
