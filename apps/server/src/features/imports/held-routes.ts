import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { giveDay, loadHeld, setDiscarded } from './held-activities.ts'
import { dateHeld, discardHeld, listHeld, restoreHeld } from './held-schema.ts'

/** Activities whose date cannot be right, and what the runner says of them. */
export function heldRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listHeld,
      handler: async ({ caller }) => ({
        items: await loadHeld(context.store.database, caller.athleteId),
      }),
    })
    app.route({
      ...dateHeld,
      handler: ({ caller, params, body }) =>
        giveDay(context, caller.athleteId, params.id, body.day),
    })
    app.route({
      ...discardHeld,
      handler: ({ caller, params }) => setDiscarded(context, caller.athleteId, params.id, true),
    })
    app.route({
      ...restoreHeld,
      handler: ({ caller, params }) => setDiscarded(context, caller.athleteId, params.id, false),
    })
  }
}
