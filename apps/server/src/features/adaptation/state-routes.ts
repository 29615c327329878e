import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { endOpenState } from './report.ts'
import { endState, listStates } from './state-schema.ts'

/** What is open, and how the runner ends it. */
export function stateRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listStates,
      handler: async ({ caller }) => {
        const { states } = await loadTodayFacts(context, caller.athleteId)
        return { items: [...states] }
      },
    })
    app.route({
      ...endState,
      handler: async ({ caller, params, body }) => {
        const { athleteId } = caller
        const ended = { id: params.id, clinician: body.clinician }
        const answer = await endOpenState(context, athleteId, ended)
        if (caller.grant === null) return answer
        // A clinician may see the injury without the training that follows from it.
        const adaptation = { ...answer.adaptation, changes: [], proposals: [], advice: [] }
        return { ...answer, adaptation }
      },
    })
  }
}
