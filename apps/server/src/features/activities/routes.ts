import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { changeRow } from './change-activity.ts'
import { decideSports, loadSportQuestion, undoSports } from './decide-sports.ts'
import { listPage, loadDetail } from './load-activities.ts'
import { loadActivityRow } from './load-row.ts'
import { loadHeartBeats, loadThinnedStreams } from './load-streams.ts'
import { askForShapes } from './run-shapes.ts'
import {
  answerSportQuestion,
  changeActivity,
  listActivities,
  readActivity,
  readOriginal,
  readHeartBeats,
  readSportQuestion,
  readStreams,
  undoSportAnswer,
} from './schema.ts'

/** One activity with the planned session that it fulfils. */
export function detailOf({ ports, store: { database } }: Context) {
  return async (athleteId: string, id: string) =>
    loadDetail(database, athleteId, id, await ports.plannedSessionOf(athleteId, id))
}

export function activityRoutes(context: Context): FastifyPluginAsyncZod {
  const { ports } = context
  const { database } = context.store
  const detail = detailOf(context)
  return async (app) => {
    app.route({
      ...listActivities,
      handler: async (request) => {
        const { athleteId } = request.caller
        await askForShapes(context, athleteId)
        return listPage(database, athleteId, request.query)
      },
    })
    app.route({
      ...readActivity,
      handler: (request) => detail(request.caller.athleteId, request.params.id),
    })
    app.route({
      ...changeActivity,
      handler: async (request) => {
        const { athleteId } = request.caller
        await changeRow(database, athleteId, request.params.id, request.body)
        const { sport, effortCr10 } = request.body
        if (sport !== undefined || effortCr10 !== undefined) await ports.followActivities(athleteId)
        else context.events.changed(athleteId, 'activities', 'estimate')
        return detail(athleteId, request.params.id)
      },
    })
    app.route({
      ...readStreams,
      handler: async (request) => {
        const row = await loadActivityRow(database, request.caller.athleteId, request.params.id)
        return loadThinnedStreams(database, row.id, request.query.points)
      },
    })
    app.route({
      ...readHeartBeats,
      handler: async (request) => {
        const row = await loadActivityRow(database, request.caller.athleteId, request.params.id)
        return { intervalsS: await loadHeartBeats(database, row.id) }
      },
    })
    app.route({
      ...readOriginal,
      handler: async (request, reply) => {
        const row = await loadActivityRow(database, request.caller.athleteId, request.params.id)
        if (row.sha256 === null) throw notFound('original')
        const name = (row.file_name ?? row.sha256).replace(/[^\w.-]/g, '_')
        return reply
          .type('application/octet-stream')
          .header('content-disposition', `attachment; filename="${name}"`)
          .send(await context.originals.stream(row.sha256))
      },
    })
  }
}

/** The question for all activities without a sport, its answer and the way back. */
export function sportRoutes(context: Context): FastifyPluginAsyncZod {
  const { database } = context.store
  return async (app) => {
    app.route({
      ...readSportQuestion,
      handler: (request) =>
        loadSportQuestion(database, request.caller.athleteId, request.query.importId),
    })
    app.route({
      ...answerSportQuestion,
      handler: async (request) => {
        const answer = await decideSports(context, request.caller.athleteId, request.body)
        await context.ports.followActivities(request.caller.athleteId)
        return answer
      },
    })
    app.route({
      ...undoSportAnswer,
      handler: async (request) => {
        const answer = await undoSports(context, request.caller.athleteId, request.params.id)
        await context.ports.followActivities(request.caller.athleteId)
        return answer
      },
    })
  }
}
