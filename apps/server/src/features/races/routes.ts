import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { answerSuggestions, undoAnswer } from './race-answers.ts'
import { answerRaces, readPacing, suggestRaces, undoRaceAnswer } from './schema.ts'
import { showPacing } from './show-pacing.ts'
import { suggestRaces as suggest } from './suggest-races.ts'

/** Races that were found, what the runner says of them, and the pacing of the next one. */
export function raceRoutes(context: Context): FastifyPluginAsyncZod {
  const follow = async (athleteId: string) => {
    context.events.changed(athleteId, 'results', 'estimate')
    await context.ports.followResults(athleteId)
  }
  return async (app) => {
    app.route({
      ...suggestRaces,
      handler: (request) => suggest(context, request.caller.athleteId),
    })
    app.route({
      ...answerRaces,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const answer = await answerSuggestions(context, athleteId, request.body)
        await follow(athleteId)
        return reply.code(201).send(answer)
      },
    })
    app.route({
      ...undoRaceAnswer,
      handler: async (request) => {
        const { athleteId } = request.caller
        const answer = await undoAnswer(context, athleteId, request.params.id)
        await follow(athleteId)
        return answer
      },
    })
    app.route({
      ...readPacing,
      handler: async (request) => showPacing(request.query),
    })
  }
}
