import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { makeNewPlan } from './make-plan.ts'
import { makePlan, previewPlan } from './schema.ts'

/** A new plan, to look at or to keep. */
export function newPlanRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...previewPlan,
      handler: ({ caller, body }) =>
        makeNewPlan(context, caller.athleteId, { input: body, save: false }),
    })
    app.route({
      ...makePlan,
      handler: ({ caller, body }) =>
        makeNewPlan(context, caller.athleteId, { input: body, save: true }),
    })
  }
}
