import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { statesOf } from '../plan/index.ts'
import { endOpenState } from './report.ts'
import { endState, listStates } from './state-schema.ts'

/** What is open, and how the runner ends it. */
export function stateRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listStates,
      handler: async ({ caller }) => ({ items: await statesOf(context, caller.athleteId) }),
    })
    app.route({
      ...endState,
      handler: async ({ caller, params, body }) => {
        const { athleteId } = caller
        const ended = { id: params.id, clinician: body.clinician }
        const reported = await endOpenState(context, athleteId, ended)
        return { ...reported, states: await statesOf(context, athleteId) }
      },
    })
  }
}
