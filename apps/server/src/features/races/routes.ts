import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { answerSuggestions, undoAnswer } from './race-answers.ts'
import { saveRecord } from '../results/index.ts'
import { readRaceDay, saveRaceGoal } from './race-day-schema.ts'
import { readRaceRecord, saveRaceRecord } from './record-schema.ts'
import { answerRaces, suggestRaces, undoRaceAnswer } from './schema.ts'
import { saveRaceGoalOf } from './save-race-goal.ts'
import { showRaceDay } from './show-race-day.ts'
import { showRecord } from './show-record.ts'
import { suggestRaces as suggest } from './suggest-races.ts'

/** Races that were found, what the runner says of them, the day of the next one and the record of each. */
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
      ...readRaceDay,
      handler: (request) => showRaceDay(context, request.caller.athleteId, request.query),
    })
    app.route({
      ...saveRaceGoal,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { sessionId } = request.body
        await saveRaceGoalOf(context, athleteId, request.body)
        context.events.changed(athleteId, 'results', 'plan', 'settings')
        const query = sessionId === null ? {} : { sessionId }
        return showRaceDay(context, athleteId, { ...query, lane: 1 })
      },
    })
    app.route({
      ...readRaceRecord,
      handler: (request) => showRecord(context, request.caller.athleteId, request.params.id),
    })
    app.route({
      ...saveRaceRecord,
      handler: async (request) => {
        const { athleteId } = request.caller
        const { id } = request.params
        await saveRecord(context, { athleteId, id }, request.body)
        context.events.changed(athleteId, 'results')
        return showRecord(context, athleteId, id)
      },
    })
  }
}
