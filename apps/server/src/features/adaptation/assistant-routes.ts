import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { answerAssistantProposal, proposeChange, showProposals } from './assistant-proposals.ts'
import { answerAssistant, listProposals, proposeChangeRoute } from './assistant-schema.ts'

/** What assistants propose, and the runner's answers. */
export function assistantRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...proposeChangeRoute,
      handler: (request) => proposeChange(context, request.caller.athleteId, request.body),
    })
    app.route({
      ...listProposals,
      handler: (request) => showProposals(context, request.caller.athleteId),
    })
    app.route({
      ...answerAssistant,
      handler: async (request) => {
        const { athleteId } = request.caller
        await answerAssistantProposal(context, athleteId, {
          id: request.params.id,
          ...request.body,
        })
        return showProposals(context, athleteId)
      },
    })
  }
}
